package org.tensionwire.desk.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Evidence;
import org.tensionwire.contract.Publisher;

/** One event as an item of the page's list. */
final class EventItem {
  private static final int MOST_QUOTES = 3;

  private EventItem() {}

  static String of(Event event) {
    return "<li><article>\n"
        + marks(event)
        + title(event)
        + source(event)
        + action(event)
        + quotes(event)
        + "</article></li>\n";
  }

  private static String marks(Event event) {
    StringBuilder marks = new StringBuilder("<p class=\"marks\">");
    if (event.getSample()) {
      marks.append("<strong class=\"sample\">SAMPLE</strong> ");
    }
    marks.append(when(event));
    mark(marks, "grade", grade(event.getGrade()));
    event.getDyads().forEach(dyad -> mark(marks, "dyad", dyad));
    mark(marks, "novelty", words(event.getNovelty()));
    if (!event.getStatus().equals("NEW")) {
      mark(marks, "status", words(event.getStatus()));
    }
    if (event.getOpinion()) {
      mark(marks, "opinion", "opinion");
    }
    return marks.append("</p>\n").toString();
  }

  private static String when(Event event) {
    Instant published = event.getPublishedAt();
    return published == null
        ? "seen " + time(event.getFetchedAt())
        : "published " + time(published);
  }

  private static void mark(StringBuilder marks, String kind, String text) {
    marks
        .append(" <span class=\"")
        .append(kind)
        .append("\">")
        .append(Html.escape(text))
        .append("</span>");
  }

  private static String title(Event event) {
    String url = event.getUrl();
    String text = Html.escape(event.getTitle());
    String linked =
        url == null || !Html.linkable(url)
            ? text
            : "<a rel=\"noopener noreferrer nofollow\" href=\""
                + Html.escape(url)
                + "\">"
                + text
                + "</a>";
    return "<h3 dir=\"auto\" lang=\""
        + Html.escape(event.getLanguage())
        + "\">"
        + linked
        + "</h3>\n";
  }

  private static String source(Event event) {
    Publisher publisher = event.getPublisher();
    String state = publisher.getStateAffiliation();
    String affiliation =
        state == null
            ? ""
            : " <span class=\"state\">state-affiliated: " + Html.escape(state) + "</span>";
    return "<p><bdi>" + Html.escape(publisher.getName()) + "</bdi>" + affiliation + "</p>\n";
  }

  private static String action(Event event) {
    if (event.getActions().isEmpty()) {
      return "";
    }
    Action main = event.getActions().get(0);
    String place = main.getPlace();
    String where = place == null ? "" : ", <bdi>" + Html.escape(place) + "</bdi>";
    return "<p class=\"action\">"
        + Html.escape(main.getType())
        + " "
        + side(main.getActor())
        + " → "
        + side(main.getRecipient())
        + ", "
        + Html.escape(main.getStatus())
        + where
        + "</p>\n";
  }

  private static String quotes(Event event) {
    List<Evidence> passages =
        Stream.concat(
                event.getActions().stream().flatMap(one -> one.getEvidence().stream()),
                event.getEvidence().stream())
            .toList();
    StringBuilder quotes = new StringBuilder();
    passages.stream()
        .map(Evidence::getQuote)
        .distinct()
        .limit(MOST_QUOTES)
        .forEach(
            quote ->
                quotes
                    .append("<blockquote dir=\"auto\">")
                    .append(Html.escape(quote))
                    .append("</blockquote>\n"));
    return quotes.toString();
  }

  static String time(Instant at) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    String shown = second.toString().replace('T', ' ').replace("Z", " UTC");
    return "<time datetime=\"" + second + "\">" + shown + "</time>";
  }

  private static String grade(int grade) {
    return switch (grade) {
      case 2 -> "central";
      case 1 -> "secondary";
      default -> "no tension";
    };
  }

  private static String side(@Nullable String side) {
    return side == null ? "–" : Html.escape(side);
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
