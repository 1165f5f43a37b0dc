package org.tensionwire.enrich.tag.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Fold;

/** Names of months and weekdays, folded, and small numbers. */
final class CalendarWords {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> SOLAR = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, DayOfWeek> UNCASED = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    months("january february march april may june july august september october november december");
    months("jan feb mar apr may jun jul aug sept oct nov dec");
    months("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
    months("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
    months("- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -");
    months("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر");
    MONTHS.put("sep", 9);
    MONTHS.remove("-");
    String[] solar =
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
    for (int i = 0; i < solar.length; i++) {
      SOLAR.put(Fold.of(solar[i]), i + 1);
    }
    days(WEEKDAYS, "monday tuesday wednesday thursday friday saturday sunday");
    days(WEEKDAYS, "mon tues wed thurs fri sat sun");
    WEEKDAYS.keySet().removeIf(day -> day.length() == 3);
    days(UNCASED, "lundi mardi mercredi jeudi vendredi samedi dimanche");
    days(UNCASED, "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد");
    days(UNCASED, "دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه");
    String[] numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
    for (int i = 0; i < numbers.length; i++) {
      NUMBERS.put(numbers[i], i + 1);
    }
    NUMBERS.put("a", 1);
    NUMBERS.put("an", 1);
    NUMBERS.put("the", 1);
  }

  private CalendarWords() {}

  /** The names of all months and weekdays. */
  static List<String> names() {
    List<String> names = new ArrayList<>(MONTHS.keySet());
    names.addAll(WEEKDAYS.keySet());
    names.addAll(UNCASED.keySet());
    return names;
  }

  /** 1 to 12, or null. */
  static @Nullable Integer month(String folded) {
    return MONTHS.get(folded);
  }

  /** 1 to 12 for a month of the Iranian calendar, or null. */
  static @Nullable Integer solarMonth(String folded) {
    return SOLAR.get(folded);
  }

  /** An English weekday, which counts only with a capital. */
  static @Nullable DayOfWeek weekday(String folded) {
    return WEEKDAYS.get(folded);
  }

  /** A weekday of a language that writes it small or has no capitals. */
  static @Nullable DayOfWeek uncased(String folded) {
    return UNCASED.get(folded);
  }

  /** The value of digits or of a small number word, "a" and "the" being one; else -1. */
  static int number(String folded) {
    Integer word = NUMBERS.get(folded);
    return word == null ? digits(folded) : word;
  }

  /** The value of up to four digits, which an ordinal ending may follow; else -1. */
  static int digits(String folded) {
    int at = 0;
    int value = 0;
    while (at < folded.length() && at < 5 && Character.isDigit(folded.charAt(at))) {
      value = value * 10 + Character.digit(folded.charAt(at++), 10);
    }
    if (at == 0 || at == 5) {
      return -1;
    }
    String rest = folded.substring(at);
    boolean ordinal =
        rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
    return rest.isEmpty() || ordinal ? value : -1;
  }

  private static void months(String names) {
    String[] all = names.split(" ");
    for (int i = 0; i < all.length; i++) {
      MONTHS.put(Fold.of(all[i]), i + 1);
    }
  }

  private static void days(Map<String, DayOfWeek> into, String names) {
    String[] all = names.split(" ");
    for (int i = 0; i < all.length; i++) {
      into.put(Fold.of(all[i]), DayOfWeek.of(i + 1));
    }
  }
}
