package org.tensionwire.cli.sample.render;

import static org.tensionwire.cli.sample.render.Markup.attribute;
import static org.tensionwire.cli.sample.render.Markup.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensionwire.cli.sample.corpus.Furniture;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.cli.sample.corpus.SampleStory;
import org.tensionwire.cli.sample.corpus.StoryKind;

/**
 * The page of one revision, with the clutter that pages on the open web have around their text.
 *
 * @param related titles and links of other stories
 */
record ArticlePage(ArticleMetadata metadata, String site, Furniture words, List<Teaser> related) {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa");

  /** A link to another story. */
  record Teaser(String title, String url) {}

  String html() {
    SampleStory story = metadata.revision();
    SamplePublisher publisher = metadata.publisher();
    return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="utf-8">
        <title>%s | %s</title>
        <meta name="description" content="%s">
        <meta name="generator" content="Tensionwire sample">
        %s</head>
        <body>
        <header class="masthead"><a href="%s">%s</a></header>
        <nav class="menu"><ul>%s</ul></nav>
        <main>
        %s%s</main>
        <footer><p>© %s. %s</p><p>%s</p></footer>
        </body>
        </html>
        """
        .formatted(
            attribute(story.language()),
            RIGHT_TO_LEFT.contains(words.language()) ? "rtl" : "ltr",
            text(story.title()),
            text(publisher.name()),
            attribute(story.summary()),
            metadata.html(),
            attribute(site),
            text(publisher.name()),
            menu(),
            article(story),
            aside(),
            text(publisher.owner()),
            text(words.terms()),
            text(words.sample()));
  }

  private String article(SampleStory story) {
    return "<article class=\"story\">\n"
        + (story.opinion() ? "<p class=\"kicker\">" + text(words.opinion()) + "</p>\n" : "")
        + "<h1>"
        + text(story.title())
        + "</h1>\n"
        + "<p class=\"standfirst\">"
        + text(story.summary())
        + "</p>\n"
        + (story.byline() == null ? "" : byline(story.byline()))
        + time(story)
        + share()
        + "<div class=\"story-body\">\n"
        + body(story)
        + "\n</div>\n</article>\n";
  }

  /** A newsletter box stands after the first paragraph of a long story. */
  private String body(SampleStory story) {
    String html = BodyHtml.of(story.body());
    int first = html.indexOf("</p>\n<p>");
    if (first < 0 || story.kind() == StoryKind.WITHDRAWN) {
      return html;
    }
    int cut = first + "</p>\n".length();
    return html.substring(0, cut) + newsletter() + html.substring(cut);
  }

  private String byline(String name) {
    return "<p class=\"byline\">"
        + text(words.by())
        + " <span class=\"author\">"
        + text(name)
        + "</span></p>\n";
  }

  private String time(SampleStory story) {
    String label = story.updateOf() == null ? "" : text(words.updated()) + " ";
    return "<p class=\"dateline\">"
        + label
        + "<time datetime=\""
        + story.at()
        + "\">"
        + story.at().toString().substring(0, 10)
        + "</time></p>\n";
  }

  private String share() {
    return "<div class=\"share\"><button>"
        + text(words.share())
        + "</button><button>"
        + text(words.mail())
        + "</button></div>\n";
  }

  private String newsletter() {
    return "<div class=\"newsletter\"><form><p>"
        + text(words.newsletter())
        + "</p><input type=\"email\" placeholder=\""
        + attribute(words.address())
        + "\"><button>"
        + text(words.send())
        + "</button></form></div>\n";
  }

  private String menu() {
    return words.nav().stream()
        .map(name -> "<li><a href=\"" + attribute(site) + "\">" + text(name) + "</a></li>")
        .collect(Collectors.joining());
  }

  private String aside() {
    return related.stream()
        .map(
            teaser ->
                "<li><a href=\""
                    + attribute(teaser.url())
                    + "\">"
                    + text(teaser.title())
                    + "</a></li>\n")
        .collect(
            Collectors.joining(
                "",
                "<aside class=\"related\"><h3>" + text(words.related()) + "</h3>\n<ul>\n",
                "</ul></aside>\n"));
  }
}
