package org.tensionwire.cli.feeds.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.clean.Cleaned;
import org.tensionwire.enrich.clean.Cleaner;
import org.tensionwire.enrich.tag.Action;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.item.FeedItem.Accepted;

/** What enrich would make of an item by its feed's text alone, the article page not asked for. */
public final class Taster {
  private static final int EXCERPT = 160;

  private final Cleaner cleaner = new Cleaner();
  private final Tagger tagger;

  public Taster(RulePack pack) {
    this.tagger = new Tagger(pack);
  }

  ObjectNode taste(Accepted item) {
    FeedEntry entry = item.entry();
    Cleaned cleaned =
        cleaner.clean(
            new Cleaner.Item(
                item.storyId(),
                item.url(),
                entry.title(),
                entry.summary(),
                entry.content(),
                entry.authors(),
                entry.language(),
                entry.published(),
                null));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (cleaned instanceof Cleaned.Story story) {
      return tagged(node, story.story());
    }
    return node.put("refused", ((Cleaned.Refused) cleaned).fault().code());
  }

  private ObjectNode tagged(ObjectNode node, CleanStory story) {
    Tags tags =
        tagger.tag(
            new Story(
                story.id(),
                story.url(),
                null,
                story.title(),
                story.text(),
                List.of(),
                story.headings(),
                story.published(),
                story.language()));
    String text = story.text();
    int cut = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
    node.put("title", story.title())
        .put("language", story.language())
        .put("chars", text.length())
        .put("excerpt", text.substring(0, cut))
        .put("grade", tags.grade())
        .put("direction", tags.direction());
    tags.dyads().forEach(node.putArray("dyads")::add);
    node.put("actions", tags.actions().stream().map(Action::type).collect(Collectors.joining(",")));
    return node;
  }
}
