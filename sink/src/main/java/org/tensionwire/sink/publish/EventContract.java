package org.tensionwire.sink.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.tensionwire.contract.Change;
import org.tensionwire.contract.Event;

/** What the contract asks of an event. */
final class EventContract {
  static final int LONGEST_TITLE = 500;
  static final int LONGEST_EXCERPT = 300;
  static final int LONGEST_NOTE = 300;
  static final int LONGEST_FACT = 200;

  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");

  private EventContract() {}

  static List<Violation> check(Event event) {
    Findings findings = new Findings();
    identity(findings, event);
    texts(findings, event);
    times(findings, event);
    relevance(findings, event);
    relations(findings, event);
    parts(findings, event);
    return findings.violations();
  }

  private static void identity(Findings findings, Event event) {
    findings.id("story_id", event.getStoryId());
    findings.within("revision", event.getRevision(), 1, Integer.MAX_VALUE);
    findings.word("status", event.getStatus(), Vocabulary.STORY_STATUS);
    findings.matches("trace_id", event.getTraceId(), TRACE_ID);
    findings.filled("rule_pack", event.getRulePack());
    findings.filled("rule_pack_version", event.getRulePackVersion());
  }

  private static void texts(Findings findings, Event event) {
    findings.filled("title", event.getTitle());
    findings.atMost("title", event.getTitle(), LONGEST_TITLE);
    findings.atMost("excerpt", event.getExcerpt(), LONGEST_EXCERPT);
    findings.atMost("correction_note", event.getCorrectionNote(), LONGEST_NOTE);
    findings.language("language", event.getLanguage());
    findings.url("url", event.getUrl());
  }

  private static void times(Findings findings, Event event) {
    findings.time("published_at", event.getPublishedAt());
    findings.time("first_seen_at", event.getFirstSeenAt());
    findings.time("fetched_at", event.getFetchedAt());
    findings.time("tagged_at", event.getTaggedAt());
  }

  private static void relevance(Findings findings, Event event) {
    boolean withdrawn = event.getStatus().equals("WITHDRAWN");
    findings.within("grade", event.getGrade(), 0, 2);
    findings.within("score", event.getScore(), 0, 1);
    findings.words("dyads", event.getDyads(), Vocabulary.DYADS);
    findings.word("direction", event.getDirection(), Vocabulary.DIRECTIONS);
    findings.check(
        withdrawn || event.getGrade() != 0,
        Reason.GRADE_WITHOUT_RELEVANCE,
        "grade",
        event.getGrade());
    findings.check(withdrawn || !event.getDyads().isEmpty(), Reason.MISSING_DYAD, "dyads", "empty");
    findings.check(withdrawn || rests(event), Reason.MISSING_EVIDENCE, "evidence", "empty");
    findings.check(
        withdrawn == (event.getWithdrawalReason() != null),
        Reason.BAD_WITHDRAWAL,
        "withdrawal_reason",
        event.getWithdrawalReason());
    findings.word("withdrawal_reason", event.getWithdrawalReason(), Vocabulary.WITHDRAWALS);
  }

  private static boolean rests(Event event) {
    return !event.getEvidence().isEmpty()
        || event.getActions().stream().anyMatch(action -> !action.getEvidence().isEmpty());
  }

  private static void relations(Findings findings, Event event) {
    findings.word("novelty", event.getNovelty(), Vocabulary.NOVELTY);
    boolean copy = event.getCopyOf() != null;
    boolean marked = event.getNovelty().equals("COPY");
    boolean ofItself = event.getStoryId().equals(event.getCopyOf());
    boolean withdrawn = event.getStatus().equals("WITHDRAWN");
    boolean agree = copy == marked || (copy && withdrawn);
    findings.check(agree && !ofItself, Reason.BAD_COPY, "copy_of", event.getCopyOf());
    event.getIncidentIds().forEach(id -> findings.id("incident_ids", id));
    event.getChanges().forEach(change -> change(findings, change));
    event.getFeeds().forEach(id -> findings.id("feeds", id));
  }

  private static void change(Findings findings, Change change) {
    findings.word("changes.fact", change.getFact(), Vocabulary.FACTS);
    findings.atMost("changes.before", change.getBefore(), LONGEST_FACT);
    findings.atMost("changes.after", change.getAfter(), LONGEST_FACT);
  }

  private static void parts(Findings findings, Event event) {
    PartContract.publisher(findings, event.getPublisher());
    PartContract.evidence(findings, "evidence", event.getEvidence());
    event.getActions().forEach(action -> PartContract.action(findings, action));
    event.getEntities().forEach(entity -> PartContract.entity(findings, entity));
    event.getPlaces().forEach(place -> PartContract.place(findings, place));
  }
}
