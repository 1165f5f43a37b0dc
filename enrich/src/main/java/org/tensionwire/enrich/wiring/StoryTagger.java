package org.tensionwire.enrich.wiring;

import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;

/** Tags stories by the rule pack that is in force. */
interface StoryTagger {
  Tags tag(Story story);

  String packId();

  String packVersion();

  static StoryTagger of(RulePack pack) {
    Tagger tagger = new Tagger(pack);
    return new StoryTagger() {
      @Override
      public Tags tag(Story story) {
        return tagger.tag(story);
      }

      @Override
      public String packId() {
        return pack.id();
      }

      @Override
      public String packVersion() {
        return pack.version();
      }
    };
  }
}
