package org.tensionwire.enrich.tag.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Turns the names of a sentence into parties: a nationality with its noun, an office with its
 * holder, an aligned group, a metonym, a pronoun. Fed with sentences in order; one per story.
 */
public final class Parties {
  private static final int DATELINE = 12;

  private final Phrases phrases;
  private final Carried carried;
  private final Introduced introduced;
  private final long report;
  private boolean quoted;

  public Parties(CompiledPack pack) {
    phrases = new Phrases(pack);
    carried = new Carried(pack);
    introduced = new Introduced(pack);
    report = pack.classes().mask("report");
  }

  /** {@code speaker}: who says what the sentence quotes, null where nobody is known to. */
  public List<Party> of(
      Reading reading,
      List<Mention> mentions,
      int from,
      int to,
      boolean paragraph,
      @Nullable Party speaker) {
    List<Party> parties = new ArrayList<>();
    int next = 0;
    quoted &= !paragraph;
    for (int i = afterDateline(reading, from, to); i < to; i++) {
      if (reading.tokens().kind(i) == Tokens.QUOTE) {
        quoted = quote(reading.tokens().text().charAt(reading.tokens().start(i)));
      }
      while (next < mentions.size() && mentions.get(next).from() < i) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).from() == i) {
        i = Math.max(i, phrases.named(reading, mentions.get(next), from, to, parties) - 1);
      } else if (reading.tokens().isWord(i)) {
        Party known = introduced.at(reading, i, to);
        if (known != null) {
          parties.add(known);
          continue;
        }
        i = Math.max(i, carried.add(reading, i, from, to, quoted, speaker, parties) - 1);
      }
    }
    introduced.learn(reading, mentions, parties, from, to);
    carried.remember(reading, parties, from);
    return parties;
  }

  private boolean quote(char mark) {
    return switch (mark) {
      case '\u201C', '\u00AB' -> true;
      case '\u201D', '\u00BB' -> false;
      case '"' -> !quoted;
      default -> quoted;
    };
  }

  /** Skips "BAGHDAD (Agency) —": a dateline says where the story was written. */
  private static int afterDateline(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens();
    for (int i = from; i < Math.min(to, from + DATELINE); i++) {
      byte kind = tokens.kind(i);
      if (kind == Tokens.DASH) {
        return i + 1;
      }
      boolean passes =
          kind == Tokens.WORD && tokens.capital(i)
              || kind == Tokens.COMMA
              || kind == Tokens.OPEN
              || kind == Tokens.CLOSE
              || kind == Tokens.OTHER;
      if (!passes) {
        return kind == Tokens.WORD && i > from && tokens.kind(i - 1) == Tokens.CLOSE ? i : from;
      }
    }
    return from;
  }

  /** Who speaks in a paragraph: the name beside a verb of saying, from a sentence to its end. */
  public @Nullable Party speaker(Reading reading, List<Mention> mentions, int from, int end) {
    for (Mention mention : mentions) {
      if (mention.from() >= from && mention.to() <= end && mention.name().side() != null) {
        boolean before = mention.from() > from && reading.has(mention.from() - 1, report);
        boolean after = mention.to() < end && reading.has(mention.to(), report);
        if (before || after) {
          return new Party(
              mention.from(),
              mention.to(),
              mention.name().side(),
              mention.name(),
              false,
              false,
              false,
              true);
        }
      }
      if (mention.from() >= end) {
        break;
      }
    }
    return null;
  }

  /** Whether the sentence just read ends, or has, words of direct speech. */
  public boolean quoting(Reading reading, int from, int to) {
    if (quoted) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (reading.tokens().kind(i) == Tokens.QUOTE) {
        return true;
      }
    }
    return false;
  }
}
