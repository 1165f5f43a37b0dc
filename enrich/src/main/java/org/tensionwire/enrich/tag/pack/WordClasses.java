package org.tensionwire.enrich.tag.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named sets of words and phrases, each a bit of a long. */
public final class WordClasses {
  private final Map<String, Integer> bits = new LinkedHashMap<>();
  private final PhraseTrie<Integer> phrases = new PhraseTrie<>();
  private final Words words;

  WordClasses(Words words) {
    this.words = words;
  }

  void add(String name, String phrase) {
    phrases.add(words.numbers(phrase), bit(name));
  }

  /** The bit of a class; 0 for one that the pack does not have. */
  public long mask(String name) {
    Integer bit = bits.get(name);
    return bit == null ? 0 : 1L << bit;
  }

  boolean has(String name) {
    return bits.containsKey(name);
  }

  public PhraseTrie<Integer> phrases() {
    return phrases;
  }

  /** Whether there is no bit left for one more class. */
  boolean full() {
    return bits.size() == Long.SIZE;
  }

  private int bit(String name) {
    return bits.computeIfAbsent(name, n -> bits.size());
  }
}
