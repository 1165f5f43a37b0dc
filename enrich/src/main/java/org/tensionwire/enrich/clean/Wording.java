package org.tensionwire.enrich.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a block is by its words. A phrase of up to three words stands for how a block begins; those
 * of {@code within} are single words anywhere in a short block.
 */
enum Wording {
  READ_MORE(
      "read|read more|read also|also read|read next|see also|more on|more from|more:|related|related:|watch|watch:"
          + "|listen|click here|click|continue reading|view|view all|see more|see all|up next|don't miss|most read"
          + "|recommended|must read|you may also|you might also|in case you|check out|lea también|leia também|leia mais"
          + "|leer más|lire aussi|a lire|à lire|lesen sie|lesen sie auch|mehr zum|mehr zum thema|leggi anche|baca juga"
          + "|читайте также|читать также|смотрите также|ayrıca|اقرأ أيضا|اقرأ المزيد|بیشتر بخوانید|قرأ أيضاً|للمزيد|story continues|article continues"
          + "|previous|next|back to|go to|skip to|download|get the|find out more|learn more|for more",
      "click|here"),
  SIGN_UP(
      "sign up|subscribe|register|get our|get the latest|join|newsletter|to continue reading|already a|log in|login|support"
          + "|donate|become a|enter your|thank you for|thanks for|we want to|by signing up|by clicking|abonnieren|suscríbete"
          + "|assine|iscriviti|s'abonner|abonnez|подпишитесь|подписывайтесь",
      "newsletter|newsletters|subscribe|subscriber|subscribers|subscription|inbox|email|e-mail|unsubscribe|login"),
  SHARE(
      "share|share this|share on|tweet|follow|follow us|facebook|twitter|whatsapp|copy link|print|email|email this|save|like"
          + "|comments|comment|leave a|view comments|show comments|reply|compartir|teilen|partager|поделиться|follow him|follow her",
      "facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|follow|tweet|comments|comment|youtube|telegram"),
  CREDIT(
      "photo|photo:|photos|photos:|photo by|photograph|photograph:|image|image:|image credit|image source|picture|picture:|video|video:"
          + "|credit|credit:|source|source:|getty|getty images|file|file photo|foto|foto:|bild:|фото|фото:|imagen|illustration|illustration:|caption|getty images/istockphoto",
      "getty|reuters|afp|ap|shutterstock|istock|istockphoto|photo|photograph|image|images|credit|courtesy|handout|foto|фото|screenshot|unsplash|alamy|epa|wireimage|picture"),
  RIGHTS(
      "copyright|©|(c)|all rights|this material|this article was|this story was|this article originally|originally published|the post|republished|terms of|privacy|disclaimer"
          + "|disclosure|this site|we use|we may|if you buy|citation|provided by|published by|alle rechte|todos los derechos|все права|первоисточник",
      "copyright|©|reserved|cookies|privacy|affiliate|commission|reproduction|permission|syndicated|disclaimer|trademark|rights"),
  BYLINE(
      "by|by:|written by|posted by|author|author:|reported by|from our|von|por|par|di|da|oleh|автор|автор:|от|بقلم|نویسنده|about the author|edited by|reporting by|editing by"
          + "|additional reporting|contributed to|contact|contact the|write to|the writer|the author|staff writer",
      "contributor|writer|author|editor|reporter|correspondent|journalist|columnist|contributed|@gmail.com"),
  DATE(
      "updated|updated:|last updated|published|published:|posted|posted on|first published|modified|date|date:|created|today|yesterday|publicado|veröffentlicht|publié|pubblicato|опубликовано"
          + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec|nov.|dec.",
      "ago|gmt|est|edt|pst|et|am|pm|a.m|p.m|ist|updated|published|utc|bst|cet|min|mins|minute|minutes"),
  ADVERT(
      "advertisement|advertising|sponsored|ad|promoted|paid|anzeige|publicidad|publicidade|pubblicità|publicité|реклама|إعلان|تبلیغات|reklam|loading|loading...|buy|shop|offer|deal",
      "advertisement|sponsored|promoted|advertising|offers|deals|shop|coupon"),
  TAGS(
      "tags|tags:|topics|topics:|filed under|filed under:|tagged|categories|category|category:|posted in|labels|labels:|keywords|in this article|in this story|key points|explore more|теги|теги:|schlagwörter|etiquetas",
      "tags|filed|topics"),
  MORE_HEADING(
      "references|sources|notes|comments|related stories|related articles|related posts|related news|more stories|more news|latest|latest news|trending|popular|top stories|recommended|editors' picks|featured"
          + "|about|contact us|what others are|what to read|you may like|share your|have your say|author bio|further reading|resources|external links",
      "related|trending|popular|stories|recommended|latest");

  private static final int MAX_WORDS = 40;
  private static final Map<String, Integer> BEGINNINGS = new HashMap<>();
  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    for (Wording wording : values()) {
      for (String phrase : wording.beginnings.split("\\|")) {
        BEGINNINGS.merge(phrase, wording.bit(), (a, b) -> a | b);
      }
      for (String word : wording.within.split("\\|")) {
        WORDS.merge(word, wording.bit(), (a, b) -> a | b);
      }
    }
  }

  private final String beginnings;
  private final String within;

  Wording(String beginnings, String within) {
    this.beginnings = beginnings;
    this.within = within;
  }

  int bit() {
    return 1 << ordinal();
  }

  /** Bits of the wordings that a text begins with. */
  static int begins(String text) {
    return scan(text.toLowerCase(Locale.ROOT)) & 0xffff;
  }

  /**
   * Bits of the wordings of a block: in the lower half those that it begins with, in the upper half
   * those that it has a word of.
   */
  static int scan(String lower) {
    String[] words = lower.split(" ", MAX_WORDS + 1);
    int found = 0;
    StringBuilder begin = new StringBuilder();
    for (int i = 0; i < Math.min(3, words.length); i++) {
      begin.append(i == 0 ? "" : " ").append(words[i]);
      found |= BEGINNINGS.getOrDefault(begin.toString(), 0);
    }
    int within = 0;
    for (int i = 0; i < Math.min(MAX_WORDS, words.length); i++) {
      within |= WORDS.getOrDefault(bare(words[i]), 0);
    }
    return found | within << 16;
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && isEdge(word.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && c != '©' && c != '@';
  }
}
