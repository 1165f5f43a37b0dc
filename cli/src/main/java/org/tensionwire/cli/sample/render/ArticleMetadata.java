package org.tensionwire.cli.sample.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.cli.sample.corpus.SampleStory;

/** What a page says about itself to machines: canonical link, OpenGraph, schema.org. */
record ArticleMetadata(
    SamplePublisher publisher, SampleStory first, SampleStory revision, String url) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String html() {
    return "<link rel=\"canonical\" href=\""
        + Markup.attribute(url)
        + "\">\n"
        + property("og:type", "article")
        + property("og:title", revision.title())
        + property("og:description", revision.summary())
        + property("og:url", url)
        + property("og:site_name", publisher.name())
        + property("og:locale", Locale.forLanguageTag(publisher.language()).toString())
        + property("article:published_time", first.at().toString())
        + property("article:modified_time", revision.at().toString())
        + "<script type=\"application/ld+json\">"
        + linkedData()
        + "</script>\n";
  }

  private String linkedData() {
    ObjectNode article = JSON.createObjectNode();
    article
        .put("@context", "https://schema.org")
        .put("@type", revision.opinion() ? "OpinionNewsArticle" : "NewsArticle")
        .put("headline", revision.title())
        .put("description", revision.summary())
        .put("datePublished", first.at().toString())
        .put("dateModified", revision.at().toString())
        .put("inLanguage", revision.language())
        .put("mainEntityOfPage", url);
    if (revision.byline() != null) {
      article.putObject("author").put("@type", "Person").put("name", revision.byline());
    }
    article
        .putObject("publisher")
        .put("@type", "NewsMediaOrganization")
        .put("name", publisher.name());
    return article.toString().replace("</", "<\\/");
  }

  private static String property(String name, String value) {
    return "<meta property=\"" + name + "\" content=\"" + Markup.attribute(value) + "\">\n";
  }
}
