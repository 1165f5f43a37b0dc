package org.tensionwire.bench.micro;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.pack.PackReader;

/** The bundled pack with invented actors, places and triggers beside its own. */
final class LargerPack {
  private static final String FOLDER = "/packs/us-iran-iraq/";
  private static final int ACTORS = 700;
  private static final int PLACES = 550;
  private static final int TRIGGERS = 110;

  private LargerPack() {}

  /** {@code size}: how many times as many entries as the bundled pack has, about. */
  static RulePack of(int size) {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : PackReader.FILES) {
      files.put(name, read(name));
    }
    int more = size - 1;
    add(files, "actors.yaml", "actors:\n", ACTORS * more, LargerPack::actor);
    add(files, "places.yaml", "places:\n", PLACES * more, LargerPack::place);
    add(files, "actions.yaml", "\ntriggers:\n", TRIGGERS * more, LargerPack::trigger);
    return RulePack.of(files);
  }

  private static void add(
      Map<String, byte[]> files, String file, String head, int entries, IntFunction<String> entry) {
    String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    String more = IntStream.range(0, entries).mapToObj(entry).collect(Collectors.joining());
    files.put(file, text.replace(head, head + more).getBytes(StandardCharsets.UTF_8));
  }

  /** Half of the names begin with a word that stories are full of. */
  private static String actor(int n) {
    String first = n % 2 == 0 ? "Iranian " : "";
    return "  - {id: made-actor-%d, kind: group, side: IRN, names: {en: [\"%s%s Brigade\"]}, %s}\n"
        .formatted(n, first, word(n), examples());
  }

  private static String place(int n) {
    return "  - {id: made-place-%d, kind: city, country: IRQ, names: {en: [\"Al %s\"]}, %s}\n"
        .formatted(n, word(n + ACTORS * 10), examples());
  }

  private static String trigger(int n) {
    return "  - {id: made-trigger-%d, type: REJECT, nouns: [\"attack %s\"], %s}\n"
        .formatted(n, word(n).toLowerCase(Locale.ROOT), examples());
  }

  private static String examples() {
    return "match: [\"It rained.\"], noMatch: [\"It snowed.\"]";
  }

  /** A word of five syllables that no language has. */
  private static String word(int n) {
    String[] syllables = {"ba", "zu", "ki", "mo", "re", "la", "ti", "no", "sha", "du"};
    StringBuilder word = new StringBuilder("Q");
    for (int i = 0, rest = n; i < 5; i++, rest /= 10) {
      word.append(syllables[rest % 10]);
    }
    return word.toString();
  }

  private static byte[] read(String name) {
    try (InputStream in = RulePack.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
