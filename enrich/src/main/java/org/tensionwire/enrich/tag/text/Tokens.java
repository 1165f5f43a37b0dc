package org.tensionwire.enrich.tag.text;

import java.util.Arrays;

/** The tokens of a text as parallel arrays, cut into sentences. Written by {@link Tokenizer}. */
public final class Tokens {
  public static final byte WORD = 0;
  public static final byte NUMBER = 1;
  public static final byte COMMA = 2;
  public static final byte STOP = 3;
  public static final byte QUESTION = 4;
  public static final byte SEMICOLON = 5;
  public static final byte COLON = 6;
  public static final byte DASH = 7;
  public static final byte QUOTE = 8;
  public static final byte OPEN = 9;
  public static final byte CLOSE = 10;
  public static final byte POSSESSIVE = 11;
  public static final byte OTHER = 12;

  static final byte CAPITAL = 1;
  static final byte GLUED = 2;

  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] words;
  private byte[] kinds;
  private byte[] flags;
  private int count;
  private int[] sentences = new int[16];
  private boolean[] paragraphs = new boolean[16];
  private int sentenceCount;

  Tokens(String text) {
    this.text = text;
    int room = text.length() / 4 + 16;
    starts = new int[room];
    ends = new int[room];
    words = new int[room];
    kinds = new byte[room];
    flags = new byte[room];
  }

  void add(int start, int end, int word, byte kind, byte flag) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      words = Arrays.copyOf(words, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
      flags = Arrays.copyOf(flags, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    words[count] = word;
    kinds[count] = kind;
    flags[count++] = flag;
  }

  /** Ends a sentence before the next token; nothing happens where it would be empty. */
  void cut(boolean paragraph) {
    if (sentenceCount > 0 && sentences[sentenceCount - 1] == count) {
      paragraphs[sentenceCount - 1] |= paragraph;
      return;
    }
    if (sentenceCount == sentences.length) {
      sentences = Arrays.copyOf(sentences, sentenceCount * 2);
      paragraphs = Arrays.copyOf(paragraphs, sentenceCount * 2);
    }
    paragraphs[sentenceCount] = paragraph;
    sentences[sentenceCount++] = count;
  }

  public String text() {
    return text;
  }

  public int count() {
    return count;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** The number of the word in the vocabulary, {@link Vocabulary#UNKNOWN} for any other token. */
  public int word(int token) {
    return words[token];
  }

  public byte kind(int token) {
    return kinds[token];
  }

  public boolean isWord(int token) {
    return kinds[token] == WORD;
  }

  public boolean isNumber(int token) {
    return kinds[token] == NUMBER;
  }

  /** Whether it begins with a letter that is not lower case (scripts without case always do). */
  public boolean capital(int token) {
    return (flags[token] & CAPITAL) != 0;
  }

  /** Whether a hyphen ties it to the token before. */
  public boolean glued(int token) {
    return (flags[token] & GLUED) != 0;
  }

  public String raw(int token) {
    return text.substring(starts[token], ends[token]);
  }

  public int sentenceCount() {
    return sentenceCount;
  }

  public int sentenceStart(int sentence) {
    return sentences[sentence];
  }

  public int sentenceEnd(int sentence) {
    return sentence + 1 < sentenceCount ? sentences[sentence + 1] : count;
  }

  public boolean startsParagraph(int sentence) {
    return paragraphs[sentence];
  }
}
