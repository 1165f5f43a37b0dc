package org.tensionwire.enrich.relate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensionwire.enrich.relate.match.Match;
import org.tensionwire.enrich.relate.match.Matcher;
import org.tensionwire.enrich.revise.Digest;
import org.tensionwire.pipeline.TaggedStory;

/** Relates stories by their text alone, as {@link Relater} does where nothing is tagged. */
public final class TextRelater {
  private static final int ID_DIGITS = 20;

  private final MapMemory memory;

  public TextRelater(MapMemory memory) {
    this.memory = memory;
  }

  public TaggedStory relate(TaggedStory story) {
    Matcher matcher = new Matcher(story, memory, id -> true);
    Optional<String> found = matcher.find(Set.of()).map(Match::incident);
    String id =
        found.orElseGet(
            () -> "inc-" + Digest.of("text", story.getStoryId()).substring(0, ID_DIGITS));
    matcher.learn(id, story.getFetchedAt());
    memory.keep(matcher);
    return TaggedStory.newBuilder(story)
        .setIncidentIds(List.of(id))
        .setNovelty((found.isPresent() ? Novelty.REPEAT : Novelty.FIRST_REPORT).name())
        .build();
  }
}
