package org.tensionwire.enrich.tag.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** English inflections of a lemma, regular ones by rule, the others from the pack's table. */
final class Morphology {
  static final int BASE = 1;
  static final int PRESENT = 2;
  static final int PAST = 4;
  static final int PARTICIPLE = 8;
  static final int GERUND = 16;

  private final Map<String, List<String>> irregular;

  /** {@code irregular}: lemma to past, participle and, where it doubles oddly, gerund. */
  Morphology(Map<String, List<String>> irregular) {
    this.irregular = irregular;
  }

  /** Each form with the bits of what it can be. */
  Map<String, Integer> verb(String lemma) {
    Map<String, Integer> forms = new LinkedHashMap<>();
    List<String> odd = irregular.getOrDefault(lemma, List.of());
    put(forms, lemma, BASE);
    put(forms, withS(lemma), PRESENT);
    put(forms, odd.isEmpty() ? withEd(lemma) : odd.get(0), PAST);
    put(forms, odd.size() < 2 ? withEd(lemma) : odd.get(1), PARTICIPLE);
    put(forms, odd.size() < 3 ? withIng(lemma) : odd.get(2), GERUND);
    if (odd.isEmpty() && doublesInBritain(lemma)) {
      put(forms, lemma + "led", PAST | PARTICIPLE);
      put(forms, lemma + "ling", GERUND);
    }
    return forms;
  }

  List<String> noun(String lemma) {
    return lemma.endsWith("s") && !lemma.endsWith("ss")
        ? List.of(lemma)
        : List.of(lemma, withS(lemma));
  }

  private static void put(Map<String, Integer> forms, String form, int bit) {
    forms.merge(form, bit, (a, b) -> a | b);
  }

  private static String withS(String lemma) {
    if (lemma.endsWith("y") && !vowelBeforeLast(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hiss =
        lemma.endsWith("s")
            || lemma.endsWith("sh")
            || lemma.endsWith("ch")
            || lemma.endsWith("x")
            || lemma.endsWith("z");
    return lemma + (hiss ? "es" : "s");
  }

  private static String withEd(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    if (lemma.endsWith("y") && !vowelBeforeLast(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return stem(lemma) + "ed";
  }

  private static String withIng(String lemma) {
    boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee");
    return (silent ? lemma.substring(0, lemma.length() - 1) : stem(lemma)) + "ing";
  }

  /** Doubles the last letter of a short word: "rap", "slam", "ban". */
  private static String stem(String lemma) {
    int n = lemma.length();
    boolean closed =
        n >= 3
            && n <= 4
            && consonant(lemma.charAt(n - 1))
            && "wxy".indexOf(lemma.charAt(n - 1)) < 0
            && !consonant(lemma.charAt(n - 2))
            && consonant(lemma.charAt(n - 3));
    return closed ? lemma + lemma.charAt(n - 1) : lemma;
  }

  /** "cancelled", "signalled" beside "canceled", "signaled". */
  private static boolean doublesInBritain(String lemma) {
    int n = lemma.length();
    return n > 4
        && lemma.endsWith("l")
        && !consonant(lemma.charAt(n - 2))
        && consonant(lemma.charAt(n - 3));
  }

  private static boolean vowelBeforeLast(String lemma) {
    return lemma.length() > 1 && !consonant(lemma.charAt(lemma.length() - 2));
  }

  private static boolean consonant(char c) {
    return "aeiou".indexOf(c) < 0;
  }
}
