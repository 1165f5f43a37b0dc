package org.tensionwire.enrich.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Tokens;

/** Passages of a story that are quoted as evidence. */
final class Quotes {
  private static final int LONGEST = 240;
  private static final int FOR_A_GRADE = 2;

  private Quotes() {}

  /** The sentence; a long one is cut to the words around the token {@code focus}. */
  static Evidence of(Sentence sentence, int focus, String supports) {
    Tokens tokens = sentence.reading().tokens();
    int from = sentence.from();
    int to = sentence.to();
    while (tokens.end(to - 1) - tokens.start(from) > LONGEST && to - from > 1) {
      if (focus - from > to - 1 - focus) {
        from++;
      } else {
        to--;
      }
    }
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    String in = sentence.title() ? Evidence.TITLE : Evidence.TEXT;
    return new Evidence(start, end, tokens.text().substring(start, end), supports, in);
  }

  /** The very words at tokens {@code from} up to, not including, {@code to}. */
  static Evidence of(Sentence sentence, int from, int to, String supports) {
    Tokens tokens = sentence.reading().tokens();
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    String in = sentence.title() ? Evidence.TITLE : Evidence.TEXT;
    return new Evidence(start, end, tokens.text().substring(start, end), supports, in);
  }

  /** What a grade without a coded action rests on: the sentences that name most sides. */
  static List<Evidence> ofSides(List<Sentence> sentences) {
    return sentences.stream()
        .sorted(
            Comparator.comparingLong(Quotes::sides)
                .thenComparingDouble(Sentence::weight)
                .reversed()
                .thenComparingInt(Sentence::index))
        .limit(FOR_A_GRADE)
        .sorted(Comparator.comparingInt(Sentence::index))
        .map(sentence -> of(sentence, focus(sentence), "grade"))
        .toList();
  }

  private static long sides(Sentence sentence) {
    return sentence.parties().stream().map(Party::side).filter(Objects::nonNull).distinct().count();
  }

  private static int focus(Sentence sentence) {
    return sentence.parties().isEmpty() ? sentence.from() : sentence.parties().get(0).from();
  }
}
