package org.tensionwire.enrich.relate.copy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sample of a text, small and of bounded size, by which its copies are told.
 *
 * <p>Of the runs of three words those with the smallest hashes are kept, in the order of the text.
 * Two texts keep the same ones of what they share, and how many lie below a common bound tells how
 * much each shares of itself. A text too short for a sample has one hash of all its words, title
 * included.
 *
 * @param samples distinct hashes of {@value #BITS} bits in the order of the text
 */
public record Signature(long[] samples) {
  /** Most hashes kept. */
  static final int SIZE = 128;

  /** A text of fewer words is compared whole, with its title. */
  static final int SHORT_WORDS = 20;

  /** Title and text of fewer words are no evidence of anything: "Oil prices rise". */
  static final int FEWEST_WORDS = 10;

  static final int BITS = 40;
  private static final int BYTES = BITS / Byte.SIZE;
  private static final int RUN = 3;
  private static final byte VERSION = 1;

  /** Empty where title and text have too few words. */
  public static Optional<Signature> of(String title, String text) {
    long[] words = Words.of(text);
    if (words.length >= SHORT_WORDS) {
      return Optional.of(new Signature(Sample.smallest(runs(words), SIZE)));
    }
    long[] all = Words.of(title + "\n" + text);
    return all.length < FEWEST_WORDS ? Optional.empty() : Optional.of(whole(all));
  }

  private static Signature whole(long[] words) {
    return new Signature(new long[] {shortened(sum(words))});
  }

  private static long sum(long[] words) {
    long sum = 0;
    for (long word : words) {
      sum = sum * 31 + word;
    }
    return sum;
  }

  private static long[] runs(long[] words) {
    long[] runs = new long[words.length - RUN + 1];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = shortened((words[i] * 31 + words[i + 1]) * 31 + words[i + 2]);
    }
    return runs;
  }

  /** Spreads a hash over all bits, and keeps the upper ones. */
  private static long shortened(long hash) {
    long h = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
    return (h ^ h >>> 32) >>> Long.SIZE - BITS;
  }

  boolean isWhole() {
    return samples.length == 1;
  }

  long[] ascending() {
    long[] sorted = samples.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(1 + samples.length * BYTES).put(VERSION);
    for (long sample : samples) {
      bytes.put((byte) (sample >>> 32)).putInt((int) sample);
    }
    return bytes.array();
  }

  public static Signature read(ByteBuffer bytes) {
    if (bytes.get() != VERSION || bytes.remaining() % BYTES != 0) {
      throw new IllegalArgumentException("not a signature of version " + VERSION);
    }
    long[] samples = new long[bytes.remaining() / BYTES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (bytes.get() & 0xFFL) << 32 | bytes.getInt() & 0xFFFFFFFFL;
    }
    return new Signature(samples);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Signature signature && Arrays.equals(samples, signature.samples);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(samples);
  }

  @Override
  public String toString() {
    return "Signature" + Arrays.toString(samples);
  }
}
