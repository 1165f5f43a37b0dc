package org.tensionwire.ingest.feed;

import java.util.Map;
import org.tensionwire.ingest.feed.Months.Month;

/**
 * Names of months that CLDR's Gregorian data lacks: the calendars of Iran, Afghanistan and the
 * Hijra, and the Maghreb's names. Each list runs from the first month to the last; underscores
 * stand for blanks.
 */
final class MonthNames {
  private static final String SOLAR_IRAN =
      "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
  private static final String SOLAR_AFGHAN =
      "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت";
  private static final String SOLAR_KURDISH =
      "خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر خەزەڵوەر سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە";
  private static final String LUNAR =
      "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة";
  private static final String LUNAR_OTHERWISE =
      "محرم صفر ربيع_الاول ربيع_الثاني جمادى_الاول جمادى_الثانية رجب شعبان رمضان شوال ذي_القعدة ذي_الحجة";
  private static final String MAGHREB =
      "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر";
  private static final String MOROCCO =
      "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر";
  private static final String LEVANT =
      "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول";
  private static final String SORANI =
      "کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەمموز ئاب ئەیلوول تشرینی_یەکەم تشرینی_دووەم کانوونی_یەکەم";
  private static final String ENGLISH_SOLAR =
      "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand";

  private MonthNames() {}

  static void addTo(Map<String, Month> names) {
    add(names, FeedCalendar.GREGORIAN, LEVANT, MAGHREB, MOROCCO, SORANI);
    add(names, FeedCalendar.SOLAR_HIJRI, SOLAR_IRAN, SOLAR_AFGHAN, SOLAR_KURDISH, ENGLISH_SOLAR);
    add(names, FeedCalendar.LUNAR_HIJRI, LUNAR, LUNAR_OTHERWISE);
  }

  private static void add(Map<String, Month> names, FeedCalendar calendar, String... lists) {
    for (String list : lists) {
      String[] months = list.split(" ");
      for (int i = 0; i < months.length; i++) {
        String name = DateText.fold(months[i].replace('_', ' '));
        names.putIfAbsent(name, new Month(calendar, i + 1));
      }
    }
  }
}
