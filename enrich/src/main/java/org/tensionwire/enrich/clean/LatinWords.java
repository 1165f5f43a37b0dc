package org.tensionwire.enrich.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells languages of Latin script by their most frequent small words. */
final class LatinWords {
  private static final int MAX_WORDS = 300;
  private static final int FEWEST = 3;

  /** At least one word in so many is a small one in any of these languages. */
  private static final int ONE_IN = 10;

  /** How much ahead of the next language one must be. */
  private static final double AHEAD = 1.2;

  private static final Map<String, Set<String>> LANGUAGES =
      Map.ofEntries(
          of("en", "the of and to in that is was for on with as by from has have it his which are"),
          of("fr", "le la les des et dans une que est pour qui sur par au aux pas du avec ont a"),
          of("de", "der die und das ist nicht mit den von dem auf für eine sich auch des im nach"),
          of("es", "el los las que del en por con una para se su como más este fue ha al la y"),
          of("it", "il che di della per una con non sono è del alla gli nel dei anche dal ha la"),
          of("pt", "o os as que do da em para com uma não no na por dos das ao foi mais a e"),
          of("nl", "de het een van en dat niet voor met zijn op te aan ook bij door wordt is"),
          of("tr", "ve bir bu için ile da de olarak olan çok daha gibi sonra kadar göre dedi"),
          of("az", "və bir bu üçün ilə də olan edib daha sonra kimi görə olub deyib"),
          of("kmr", "û li ku ji bi di de ye bo wê xwe dibe ev jî kir hat vê ev got"),
          of("sv", "och att det som på är av för med den inte till har ett om i en"),
          of("pl", "i w na z się nie do że jest przez po od oraz to o za"),
          of("ro", "și în de la cu pe este care din nu pentru să a fost au"),
          of("id", "yang dan di dari untuk dengan ini pada itu dalam tidak akan telah"));

  private LatinWords() {}

  private static Map.Entry<String, Set<String>> of(String language, String words) {
    return Map.entry(language, new HashSet<>(List.of(words.split(" "))));
  }

  /** The language of a text, {@code und} where two are as likely. */
  static String language(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", MAX_WORDS + 1);
    Map<String, Integer> hits = new HashMap<>();
    int count = Math.min(words.length, MAX_WORDS);
    for (int i = 0; i < count; i++) {
      String word = words[i];
      LANGUAGES.forEach(
          (language, small) -> {
            if (small.contains(word)) {
              hits.merge(language, 1, Integer::sum);
            }
          });
    }
    return best(hits, count);
  }

  private static String best(Map<String, Integer> hits, int words) {
    String best = Languages.UNKNOWN;
    int most = 0;
    int next = 0;
    for (Map.Entry<String, Integer> each : hits.entrySet()) {
      if (each.getValue() > most) {
        next = most;
        most = each.getValue();
        best = each.getKey();
      } else {
        next = Math.max(next, each.getValue());
      }
    }
    boolean sure = most >= FEWEST && most * ONE_IN >= words && most > AHEAD * next;
    return sure ? best : Languages.UNKNOWN;
  }
}
