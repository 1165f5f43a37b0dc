package org.tensionwire.cli.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.FeedDefinition;

/** Definitions as a feed file; what {@link FeedFile} reads from it equals them. */
public final class FeedFileText {
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private FeedFileText() {}

  public static String of(List<FeedDefinition> feeds) {
    ObjectNode file = YAML.createObjectNode();
    ArrayNode list = file.putArray("feeds");
    feeds.forEach(feed -> list.add(feed(feed)));
    try {
      return YAML.writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written as YAML", e);
    }
  }

  private static ObjectNode feed(FeedDefinition feed) {
    ObjectNode node = YAML.createObjectNode().put("id", feed.getFeedId()).put("url", feed.getUrl());
    put(node, "title", feed.getTitle());
    put(node, "site", feed.getSite());
    node.set("publisher", publisher(feed.getPublisher()));
    put(node, "language", feed.getLanguage());
    if (!feed.getTopics().isEmpty()) {
      feed.getTopics().forEach(node.putArray("topics")::add);
    }
    Integer seconds = feed.getPollIntervalSeconds();
    put(node, "pollInterval", seconds == null ? null : seconds + "s");
    if (!feed.getFetchPages()) {
      node.put("fetchPages", false);
    }
    if (feed.getSample()) {
      node.put("sample", true);
    }
    if (feed.getAggregator()) {
      node.put("aggregator", true);
    }
    put(node, "affiliationSource", feed.getAffiliationSource());
    put(node, "notes", feed.getNotes());
    return node.put(
        "verified", feed.getVerifiedOn() == null ? "never" : feed.getVerifiedOn().toString());
  }

  private static ObjectNode publisher(Publisher publisher) {
    ObjectNode node =
        YAML.createObjectNode().put("id", publisher.getId()).put("name", publisher.getName());
    put(node, "owner", publisher.getOwner());
    put(node, "country", publisher.getCountry());
    node.put("tier", publisher.getTier());
    put(node, "stateAffiliation", publisher.getStateAffiliation());
    return node;
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }
}
