package org.tensionwire.enrich.tag.text;

import java.util.Set;

/**
 * Cuts a text into tokens and sentences in one pass. Hyphens part words ("Iran-backed" is two
 * tokens), the possessive is a token of its own, an acronym with or without dots is one word.
 */
public final class Tokenizer {
  private static final int LONGEST_WORD = 48;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "sen", "sens", "rep", "reps", "gen", "gov", "lt", "col", "adm",
          "maj", "sgt", "capt", "st", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
          "sep", "oct", "nov", "dec", "no", "vs", "jr", "sr", "prof", "brig", "cmdr", "inc", "co",
          "corp", "ret", "hon", "rev");
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "he",
          "she",
          "it",
          "they",
          "we",
          "in",
          "on",
          "a",
          "an",
          "but",
          "and",
          "at",
          "this",
          "that",
          "those",
          "these",
          "his",
          "her",
          "its",
          "their",
          "as",
          "after",
          "for",
          "if",
          "when",
          "while",
          "since",
          "there",
          "i",
          "you",
          "what",
          "however",
          "meanwhile");

  private final Vocabulary vocabulary;

  /** Adds its own few words to the vocabulary. */
  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Tokens tokenize(String text) {
    Run run = new Run(vocabulary, text);
    run.all();
    return run.tokens;
  }

  private static final class Run {
    private final Vocabulary vocabulary;
    private final String text;
    private final char[] chars;
    private final int length;
    private final Tokens tokens;
    private final char[] buffer = new char[LONGEST_WORD + 1];
    private int at;
    private boolean glue;

    Run(Vocabulary vocabulary, String text) {
      this.vocabulary = vocabulary;
      this.text = text;
      this.chars = text.toCharArray();
      this.length = text.length();
      this.tokens = new Tokens(text);
    }

    void all() {
      tokens.cut(true);
      while (at < length) {
        char c = chars[at];
        if (c == '\n' || c == '\r') {
          tokens.cut(true);
          at++;
        } else if (Character.isLetter(c)) {
          word();
        } else if (digit(c)) {
          number();
        } else {
          mark(c);
        }
      }
    }

    private void word() {
      int start = at;
      if (dotted(start)) {
        return;
      }
      boolean upper = true;
      int used = 0;
      int hash = 0;
      while (at < length) {
        char c = chars[at];
        if (c >= 'a' && c <= 'z') {
          if (used < LONGEST_WORD) {
            buffer[used] = c;
            hash = Vocabulary.hash(hash, c);
          }
          used++;
          upper = false;
          at++;
          continue;
        }
        if (elided(start, used)) {
          break;
        }
        if (!Character.isLetterOrDigit(c) && !(c == '\u200C' || contraction())) {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            break;
          }
        }
        char folded = Fold.of(c);
        if (folded != Fold.NOTHING && folded != '\u200C') {
          if (used < LONGEST_WORD) {
            buffer[used] = folded;
            hash = Vocabulary.hash(hash, folded);
          }
          used++;
        }
        upper &= !Character.isLowerCase(c);
        at++;
      }
      emitWord(start, used, hash, upper);
      possessive();
    }

    private void emitWord(int start, int used, int hash, boolean upper) {
      int word = Vocabulary.UNKNOWN;
      if (used <= LONGEST_WORD) {
        if (upper && used > 1 && used <= 6) {
          word = acronym(used);
        }
        if (word == Vocabulary.UNKNOWN) {
          word = vocabulary.find(buffer, used, hash);
        }
      }
      add(start, word, Tokens.WORD);
    }

    private int acronym(int used) {
      int hash = Vocabulary.hash(0, Vocabulary.ACRONYM);
      char[] marked = new char[used + 1];
      marked[0] = Vocabulary.ACRONYM;
      for (int i = 0; i < used; i++) {
        marked[i + 1] = buffer[i];
        hash = Vocabulary.hash(hash, buffer[i]);
      }
      return vocabulary.find(marked, used + 1, hash);
    }

    /** "U.S.", "U.N", "I.R.G.C.": single letters with dots between. */
    private boolean dotted(int start) {
      int i = start;
      int used = 0;
      while (i < length && Character.isUpperCase(chars[i]) && used < 6) {
        buffer[used++] = Fold.of(chars[i]);
        if (i + 1 >= length || chars[i + 1] != '.') {
          i++;
          break;
        }
        i += 2;
      }
      boolean ends = i >= length || !Character.isLetterOrDigit(chars[i]);
      if (used < 2 || !ends || chars[start + 1] != '.') {
        return false;
      }
      at = i;
      add(start, acronym(used), Tokens.WORD);
      possessive();
      if (chars[i - 1] == '.' && starterFollows(i)) {
        tokens.cut(false);
      }
      return true;
    }

    private boolean starterFollows(int from) {
      int i = from;
      while (i < length && chars[i] == ' ') {
        i++;
      }
      int start = i;
      while (i < length && Character.isLetter(chars[i])) {
        i++;
      }
      return i > start
          && Character.isUpperCase(chars[start])
          && STARTERS.contains(Fold.of(text.substring(start, i)));
    }

    /** The French article before a vowel: "l'Iran" is two words. */
    private boolean elided(int start, int used) {
      return used == 1
          && at == start + 1
          && Fold.of(chars[at]) == '\''
          && "ldnjmtsc".indexOf(buffer[0]) >= 0
          && at + 2 < length
          && Character.isLetter(chars[at + 2]);
    }

    /** An apostrophe inside a word that is not the possessive: "don't", "we've". */
    private boolean contraction() {
      if (Fold.of(chars[at]) != '\'' || at + 1 >= length || at == 0) {
        return false;
      }
      char next = chars[at + 1];
      boolean single = at + 2 >= length || !Character.isLetter(chars[at + 2]);
      return Character.isLetter(next) && !((next == 's' || next == 'S') && single);
    }

    private void possessive() {
      if (at >= length || Fold.of(chars[at]) != '\'') {
        return;
      }
      boolean withS = at + 1 < length && (chars[at + 1] == 's' || chars[at + 1] == 'S');
      if (withS && (at + 2 >= length || !Character.isLetter(chars[at + 2]))) {
        int start = at;
        at += 2;
        add(start, Vocabulary.POSSESSIVE, Tokens.POSSESSIVE);
      } else if (at > 0 && chars[at - 1] == 's' && at + 1 < length && chars[at + 1] == ' ') {
        int start = at++;
        add(start, Vocabulary.POSSESSIVE, Tokens.POSSESSIVE);
      }
    }

    private void number() {
      int start = at;
      while (at < length && inNumber()) {
        at++;
      }
      boolean ordinal = at < length && Character.isLetter(chars[at]);
      while (at < length && Character.isLetter(chars[at])) {
        at++;
      }
      int word = Vocabulary.UNKNOWN;
      if (at - start <= LONGEST_WORD) {
        word = vocabulary.get(Fold.of(text.substring(start, at)));
      }
      add(start, word, ordinal ? Tokens.WORD : Tokens.NUMBER);
    }

    /** Arabic and Persian digits too. */
    private static boolean digit(char c) {
      return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private boolean inNumber() {
      char c = chars[at];
      boolean digitNext = at + 1 < length && digit(chars[at + 1]);
      return digit(c) || ((c == ',' || c == '.') && digitNext);
    }

    private void mark(char c) {
      int start = at++;
      switch (c) {
        case ' ', '\t', '\u00A0', '\u200B', '\u200E', '\u200F', '\uFEFF' -> {}
        case '-', '\u2010', '\u2011' -> hyphen(start);
        case '\u2013', '\u2014', '\u2015' -> add(start, 0, Tokens.DASH);
        case ',', '\u060C' -> add(start, 0, Tokens.COMMA);
        case ';', '\u061B' -> add(start, 0, Tokens.SEMICOLON);
        case ':' -> add(start, 0, Tokens.COLON);
        case '.', '\u2026' -> stop(start, Tokens.STOP);
        case '!' -> stop(start, Tokens.STOP);
        case '?', '\u061F' -> stop(start, Tokens.QUESTION);
        case '"', '\u201C', '\u201D', '\u00AB', '\u00BB', '\'', '\u2018', '\u2019' ->
            add(start, 0, Tokens.QUOTE);
        case '(', '[' -> add(start, 0, Tokens.OPEN);
        case ')', ']' -> add(start, 0, Tokens.CLOSE);
        default -> add(start, 0, Tokens.OTHER);
      }
    }

    private void hyphen(int start) {
      boolean before = start > 0 && Character.isLetterOrDigit(chars[start - 1]);
      boolean dotBefore = start > 0 && chars[start - 1] == '.';
      boolean after = at < length && Character.isLetterOrDigit(chars[at]);
      if ((before || dotBefore) && after) {
        glue = true;
      } else {
        add(start, 0, Tokens.DASH);
      }
    }

    private void stop(int start, byte kind) {
      if (chars[start] == '.' && (abbreviated(start) || inside(start))) {
        return;
      }
      add(start, 0, kind);
      while (at < length && closes(chars[at])) {
        int quote = at++;
        add(quote, 0, Tokens.QUOTE);
      }
      int next = at;
      while (next < length && (chars[next] == ' ' || chars[next] == '\u00A0')) {
        next++;
      }
      if (next >= length || !Character.isLowerCase(chars[next])) {
        tokens.cut(false);
      }
    }

    private boolean inside(int start) {
      return at < length
          && Character.isLetterOrDigit(chars[at])
          && start > 0
          && Character.isLowerCase(chars[at]);
    }

    private static boolean closes(char c) {
      return c == '"' || c == '\u201D' || c == '\u2019' || c == '\'' || c == '\u00BB';
    }

    private boolean abbreviated(int stop) {
      int start = stop;
      while (start > 0 && Character.isLetter(chars[start - 1])) {
        start--;
      }
      boolean initial = stop - start == 1 && Character.isUpperCase(chars[start]);
      boolean follows = at < length && chars[at] == ' ';
      return initial && follows
          || stop - start <= 5
              && stop > start
              && Character.isUpperCase(chars[start])
              && ABBREVIATIONS.contains(Fold.of(text.substring(start, stop)));
    }

    private void add(int start, int word, byte kind) {
      byte flag = 0;
      if (kind == Tokens.WORD && !Character.isLowerCase(chars[start])) {
        flag |= Tokens.CAPITAL;
      }
      if (glue) {
        flag |= Tokens.GLUED;
        glue = false;
      }
      tokens.add(start, at, word, kind, flag);
    }
  }
}
