package org.tensionwire.enrich.wiring;

import java.util.Optional;
import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;
import org.tensionwire.enrich.revise.Sighting;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.pipeline.RawStory;

/** What some rules would find in raw stories, without publishing it. For one thread. */
public final class Preview {
  private final Cleaner cleaner = new Cleaner();
  private final Tagger tagger;

  public Preview(RulePack pack) {
    this.tagger = new Tagger(pack);
  }

  /**
   * What is found in one story.
   *
   * @param textHash as {@code TaggedStory} has it; empty where the story is refused
   * @param tags digest; empty where the story is irrelevant, taken down or refused
   */
  public record Found(String textHash, Optional<String> tags) {}

  public Found find(RawStory raw) {
    if (!(cleaner.clean(CleanStage.item(raw)) instanceof Cleaned.Story cleaned)) {
      return new Found("", Optional.empty());
    }
    Clean clean = new Clean(raw, cleaned.story());
    Sighting sight = ReviseStage.sight(raw.getFetchedAt(), clean, null, "");
    if (sight.takenDown() != null) {
      return new Found(sight.hash(), Optional.empty());
    }
    Revised revised = new Revised(raw, cleaned.story(), null, sight, null, null);
    Tags tags = tagger.tag(TagStage.story(revised));
    return new Found(
        sight.hash(), tags.grade() == 0 ? Optional.empty() : Optional.of(TagsDigest.of(tags)));
  }
}
