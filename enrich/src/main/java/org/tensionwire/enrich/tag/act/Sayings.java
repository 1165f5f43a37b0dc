package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;

/**
 * Remembers when each speaker of a story spoke: what he is quoted with after that, and what the
 * headline and the lead say of him, is of the same day unless a day is told. One per story.
 */
public final class Sayings {
  private static final Set<String> TYPES =
      Set.of("ACCUSE", "THREATEN", "REJECT", "REQUEST", "SUPPORT", "CONCEDE");
  private static final int OPENING = 3;
  private static final int BESIDE = 2;
  private static final int MEMORY = 20;
  private static final int PERFECT = 3;

  private final Speakers speakers;
  private final SayingDay sayingDay;
  private final Map<String, Said> last = new HashMap<>();

  Sayings(CompiledPack pack) {
    speakers = new Speakers(pack);
    sayingDay = new SayingDay(pack);
  }

  private record Said(DateFound date, Sentence sentence) {}

  /**
   * Learns from a sentence and dates its own acts.
   *
   * @param acts the story's acts, changed in place
   * @param own how many of them come before the sentence's own
   */
  void hear(List<Act> acts, int own, Sentence sentence, @Nullable LocalDate published) {
    Party speaker = speaker(sentence);
    DateFound day = speaker == null ? null : day(sentence, published);
    if (sentence.index() <= OPENING) {
      lead(acts, own, sentence, published);
    }
    PlaceFound place = SayingPlace.of(sentence);
    if (place != null) {
      place(acts, speaker == null ? untold(acts, own, sentence) : speaker, place, sentence);
    }
    if (day != null) {
      learn(acts, own, key(speaker), new Said(day.reported(), sentence));
    }
    for (int i = own; i < acts.size(); i++) {
      Act act = acts.get(i);
      DateFound date = act.date();
      if (date != null && date.day() && verbal(act)) {
        learn(acts, own, key(act.link().actor()), new Said(date.reported(), act.facts().dated()));
      }
    }
    for (int i = own; i < acts.size(); i++) {
      Act act = acts.get(i);
      Said said = open(act) ? last.get(key(act.link().actor())) : null;
      if (said != null && sentence.index() - said.sentence().index() <= MEMORY) {
        acts.set(i, act.with(act.facts().on(said.date(), said.sentence())));
      }
    }
  }

  /**
   * Gives the place of a speech to what the speaker says beside it, in the headline and the lead.
   */
  private static void place(
      List<Act> acts, @Nullable Party who, PlaceFound place, Sentence sentence) {
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      boolean near = sentence.index() - act.sentence().index() <= BESIDE;
      boolean opening = act.sentence().index() <= OPENING && sentence.index() <= OPENING * 2;
      boolean his = act.place() == null && his(act.link().actor(), who);
      if (placed(act) && his && (near || opening)) {
        acts.set(i, act.with(act.facts().in(place, sentence)));
      }
    }
  }

  /**
   * Whom a sentence means that names no speaker: the author of its first act or the last before.
   */
  private static @Nullable Party untold(List<Act> acts, int own, Sentence sentence) {
    if (own < acts.size()) {
      return acts.get(own).link().actor();
    }
    Act last = own == 0 ? null : acts.get(own - 1);
    boolean near = last != null && sentence.index() - last.sentence().index() <= BESIDE;
    boolean person = sentence.parties().stream().anyMatch(Party::person);
    return last == null || !near || person ? null : last.link().actor();
  }

  /** Whether one party is another, or the spokesman or the like that he was called before. */
  private static boolean his(@Nullable Party actor, @Nullable Party who) {
    if (actor == null || who == null || key(who).isEmpty()) {
      return false;
    }
    return key(actor).equals(key(who)) || !actor.person() && Reach.same(actor, who);
  }

  /** Who speaks in a sentence, or else the one person that it names. */
  private @Nullable Party speaker(Sentence sentence) {
    Party said = speakers.of(sentence, null).party();
    if (said != null) {
      return said;
    }
    Party one = null;
    for (Party party : sentence.parties()) {
      if (party.person() && one != null && !key(party).equals(key(one))) {
        return null;
      }
      one = party.person() ? party : one;
    }
    return one;
  }

  /** What a lead tells of a person on a day is mostly what he said, whatever it calls that. */
  private void lead(List<Act> acts, int own, Sentence sentence, @Nullable LocalDate published) {
    Party first = sentence.parties().isEmpty() ? null : sentence.parties().get(0);
    boolean subject = first != null && first.person() && first.from() <= sentence.from() + 2;
    DateFound day = subject ? LeadDay.of(sentence, published) : null;
    if (day != null && !reported(sentence, day) && !last.containsKey(key(first))) {
      learn(acts, own, key(first), new Said(day.reported(), sentence));
    }
  }

  /** "said that the talks ended on Friday": of what is said, not of the saying. */
  private static boolean reported(Sentence sentence, DateFound day) {
    for (int i = sentence.from(); i < day.from(); i++) {
      if (sentence.reading().is(i, Grammar.THAT)) {
        return true;
      }
    }
    return false;
  }

  private void learn(List<Act> acts, int own, String who, Said said) {
    if (who.isEmpty()) {
      return;
    }
    boolean first = last.put(who, said) == null;
    for (int i = 0; first && i < own; i++) {
      Act act = acts.get(i);
      boolean opening = act.sentence().index() <= OPENING;
      if (opening && open(act) && key(act.link().actor()).equals(who)) {
        acts.set(i, act.with(act.facts().on(said.date(), said.sentence())));
      }
    }
  }

  private @Nullable DateFound day(Sentence sentence, @Nullable LocalDate published) {
    return sayingDay.speaks(sentence)
        ? sayingDay.of(
            sentence,
            Dates.in(sentence.reading(), sentence.from(), sentence.to(), published, null),
            published)
        : null;
  }

  /** Who speaks: a person for himself, anyone else for the side. */
  private static String key(@Nullable Party party) {
    if (party == null || party.side() == null) {
      return "";
    }
    return party.person() && party.name() != null ? party.name().id() : party.side();
  }

  private static boolean verbal(Act act) {
    return TYPES.contains(act.type()) && act.status() == Status.DONE && !act.old();
  }

  /**
   * Whether an act was where its author spoke: what he says, and the sanctions that he announces.
   */
  private static boolean placed(Act act) {
    return verbal(act) || act.type().equals("SANCTION") && !act.old();
  }

  private static boolean open(Act act) {
    return verbal(act) && act.date() == null && !perfect(act);
  }

  /** "has long accused": of no one day. */
  private static boolean perfect(Act act) {
    Reading reading = act.sentence().reading();
    int hit = act.link().hit().from();
    for (int i = Math.max(act.sentence().from(), hit - PERFECT); i < hit; i++) {
      if (reading.is(i, Grammar.HAVE)) {
        return true;
      }
    }
    return false;
  }
}
