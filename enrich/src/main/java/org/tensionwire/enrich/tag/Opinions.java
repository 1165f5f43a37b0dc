package org.tensionwire.enrich.tag;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Whether a story is marked as opinion or analysis: by its address, its title or its words. */
final class Opinions {
  private static final Set<String> SECTIONS =
      Set.of(
          "opinion",
          "opinions",
          "op-ed",
          "oped",
          "op-eds",
          "commentisfree",
          "commentary",
          "comment",
          "editorial",
          "editorials",
          "column",
          "columns",
          "columnist",
          "columnists",
          "blog",
          "blogs",
          "analysis",
          "voices",
          "viewpoint",
          "perspective",
          "perspectives",
          "letters");
  private static final Set<String> LABELS =
      Set.of(
          "opinion",
          "op-ed",
          "editorial",
          "commentary",
          "analysis",
          "column",
          "viewpoint",
          "perspective",
          "comment",
          "guest essay");
  private static final int TITLE = 3;
  private static final int ENOUGH = 2;
  private static final int SHORT = 10;
  private static final double SHARE = 0.06;

  private Opinions() {}

  static boolean marked(Story story, List<Sentence> sentences, CompiledPack pack) {
    return section(story.url()) || labelled(story.title()) || worded(sentences, pack);
  }

  /** Whether a folder of the path says so; what the page itself is called does not count. */
  static boolean section(@Nullable String url) {
    if (url == null) {
      return false;
    }
    int host = url.indexOf("//");
    int path = url.indexOf('/', host < 0 ? 0 : host + 2);
    int last = url.lastIndexOf('/');
    return path >= 0
        && last > path
        && Stream.of(url.substring(path + 1, last).toLowerCase(Locale.ROOT).split("/"))
            .anyMatch(SECTIONS::contains);
  }

  /** "Opinion: ...", "Analysis | ...". */
  static boolean labelled(String title) {
    int end = title.length();
    for (char mark : new char[] {':', '|'}) {
      int at = title.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return end < title.length()
        && LABELS.contains(title.substring(0, end).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean worded(List<Sentence> sentences, CompiledPack pack) {
    long mask = pack.classes().mask("opinion");
    double hits = 0;
    int body = 0;
    for (Sentence sentence : sentences) {
      boolean has = sentence.reading().any(sentence.from(), sentence.to(), mask);
      hits += has ? sentence.title() ? TITLE : 1 : 0;
      body += sentence.title() ? 0 : 1;
    }
    return hits >= ENOUGH && hits / Math.max(SHORT, body) > SHARE;
  }
}
