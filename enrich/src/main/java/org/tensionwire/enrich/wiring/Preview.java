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

  /** Digest of the tags; empty where the story is irrelevant, taken down or refused. */
  public Optional<String> digest(RawStory raw) {
    if (!(cleaner.clean(CleanStage.item(raw)) instanceof Cleaned.Story cleaned)) {
      return Optional.empty();
    }
    Clean clean = new Clean(raw, cleaned.story());
    Sighting sight = ReviseStage.sight(raw.getFetchedAt(), clean, null, "");
    if (sight.takenDown() != null) {
      return Optional.empty();
    }
    Revised revised = new Revised(raw, cleaned.story(), null, sight, null, null);
    Tags tags = tagger.tag(TagStage.story(revised));
    return tags.grade() == 0 ? Optional.empty() : Optional.of(TagsDigest.of(tags));
  }
}
