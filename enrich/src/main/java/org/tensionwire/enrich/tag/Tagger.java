package org.tensionwire.enrich.tag;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.ActFinder;
import org.tensionwire.enrich.tag.act.StoryTime;
import org.tensionwire.enrich.tag.act.Trace;
import org.tensionwire.enrich.tag.grade.Candidate;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.grade.Clusters;
import org.tensionwire.enrich.tag.grade.Grader;
import org.tensionwire.enrich.tag.grade.SecondReadings;
import org.tensionwire.enrich.tag.grade.Selection;
import org.tensionwire.enrich.tag.grade.StoryFacts;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Parties;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reader;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.Age;

/** Tags stories by a rule pack. Thread-safe; the same story and pack always give the same tags. */
public final class Tagger {
  private static final double TITLE = 3;
  private static final double LEAD = 2;
  private static final double EARLY = 1.2;
  private static final double CAPTION = 0.5;
  private static final int LEAD_SENTENCES = 3;

  private final RulePack pack;
  private final Reader reader;
  private final ActFinder finder;
  private final Grader grader;
  private final Selection selection;

  public Tagger(RulePack pack) {
    this(pack, Trace.NONE);
  }

  /** Tells {@code trace} what it leaves out; as thread-safe as that is. */
  public Tagger(RulePack pack, Trace trace) {
    this.pack = pack;
    this.reader = new Reader(pack.compiled());
    this.finder = new ActFinder(pack.compiled(), trace);
    this.grader = new Grader(pack.compiled());
    this.selection = new Selection(pack.compiled());
  }

  public RulePack pack() {
    return pack;
  }

  public Tags tag(Story story) {
    return tag(story, analyse(story));
  }

  /** The tags of a story from its analysis by this tagger. */
  public Tags tag(Story story, Analysis analysis) {
    double score = grader.score(analysis.features());
    int grade = grader.grade(score);
    List<Cluster> chosen = grade == 0 ? List.of() : selection.choose(analysis.candidates());
    return TagsBuilder.build(story, analysis, score, grade, chosen, pack.compiled());
  }

  /** What each feature of a story adds to its score, by name. */
  public Map<String, Double> contributions(Analysis analysis) {
    return grader.contributions(analysis.features());
  }

  /** What each feature of an action adds to the sum that its chance is made of, by name. */
  public Map<String, Double> contributions(Candidate candidate) {
    return selection.contributions(candidate);
  }

  /** How an action would be published. */
  public Action action(Cluster cluster) {
    return Actions.of(cluster);
  }

  /** What the tags rest on. */
  public Analysis analyse(Story story) {
    LocalDate published =
        story.published() == null ? null : LocalDate.ofInstant(story.published(), ZoneOffset.UTC);
    List<Reading> readings = reader.read(published, story.title(), story.text());
    StoryTime time = StoryTime.of(pack.compiled(), published, latestYear(readings.get(1).tokens()));
    Parties parties = new Parties(pack.compiled());
    List<Sentence> sentences = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    walk(story, readings.get(0), true, parties, time, sentences, acts);
    walk(story, readings.get(1), false, parties, time, sentences, acts);
    String usual = usual(sentences);
    List<Act> current = acts.stream().filter(a -> !a.old()).toList();
    List<Cluster> clusters = Clusters.of(current, usual, grader::prominence);
    Map<String, Double> features = grader.features(sentences, acts, clusters);
    List<Cluster> possible = new ArrayList<>(clusters);
    possible.addAll(SecondReadings.of(current, clusters, usual));
    List<Candidate> candidates =
        selection.candidates(possible, new StoryFacts(published, usual, sentences.size()));
    return new Analysis(
        readings.get(0), readings.get(1), sentences, acts, clusters, candidates, features);
  }

  /** The pair of sides that the story names most, or null. */
  private static @Nullable String usual(List<Sentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (Party party : sentence.parties()) {
        if (!party.site() && party.side() != null) {
          counts.merge(party.side(), 1, Integer::sum);
        }
      }
    }
    int usa = counts.getOrDefault("USA", 0);
    int iran = counts.getOrDefault("IRN", 0);
    int iraq = counts.getOrDefault("IRQ", 0) * 3 / 5; // often no more than the ground it happens on
    int least = Math.min(usa, Math.min(iran, iraq));
    if (usa + iran + iraq - least - Math.max(usa, Math.max(iran, iraq)) == 0) {
      return null;
    }
    return least == iraq ? "USA-IRN" : least == iran ? "USA-IRQ" : "IRN-IRQ";
  }

  private void walk(
      Story story,
      Reading reading,
      boolean title,
      Parties parties,
      StoryTime time,
      List<Sentence> sentences,
      List<Act> acts) {
    Tokens tokens = reading.tokens();
    List<Mention> mentions = reading.mentions();
    List<TriggerHit> hits = reading.hits();
    int mention = 0;
    int hit = 0;
    int body = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      int from = tokens.sentenceStart(s);
      int to = tokens.sentenceEnd(s);
      int mentionEnd = mention;
      while (mentionEnd < mentions.size() && mentions.get(mentionEnd).from() < to) {
        mentionEnd++;
      }
      int hitEnd = hit;
      while (hitEnd < hits.size() && hits.get(hitEnd).from() < to) {
        hitEnd++;
      }
      if (to > from) {
        int words = to - from;
        double weight = title ? TITLE : weight(story, tokens.start(from), body, words);
        body += words > 5 ? 1 : 0;
        List<Mention> rest = mentions.subList(mention, mentions.size());
        Party talker = parties.speaker(reading, rest, from, paragraphEnd(tokens, s));
        List<Party> found =
            parties.of(
                reading,
                mentions.subList(mention, mentionEnd),
                from,
                to,
                tokens.startsParagraph(s),
                talker);
        Party speaker = parties.quoting(reading, from, to) ? talker : null;
        Sentence sentence =
            new Sentence(
                reading,
                from,
                to,
                sentences.size(),
                title,
                weight,
                found,
                speaker,
                mentions.subList(mention, mentionEnd));
        sentences.add(sentence);
        int own = acts.size();
        if ((!found.isEmpty() || speaker != null) && hitEnd > hit) {
          acts.addAll(finder.find(sentence, hit, hitEnd, time, acts));
        }
        finder.follow(acts, own, sentence, hit, hitEnd, time);
      }
      mention = mentionEnd;
      hit = hitEnd;
    }
  }

  private static int paragraphEnd(Tokens tokens, int sentence) {
    int s = sentence + 1;
    while (s < tokens.sentenceCount() && !tokens.startsParagraph(s)) {
      s++;
    }
    return tokens.sentenceEnd(s - 1);
  }

  private static double weight(Story story, int at, int body, int words) {
    for (Span caption : story.captions()) {
      if (caption.start() <= at && at < caption.end()) {
        return CAPTION;
      }
    }
    if (body < LEAD_SENTENCES) {
      return LEAD;
    }
    return body < 10 ? EARLY : 1;
  }

  private static int latestYear(Tokens tokens) {
    int latest = 0;
    for (int i = 0; i < tokens.count(); i++) {
      latest = Math.max(latest, Age.fourDigits(tokens, i));
    }
    return latest;
  }
}
