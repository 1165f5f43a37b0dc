package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.toll.Toll;

/**
 * One mention of an action.
 *
 * @param old whether the text puts it into the past, as background
 * @param source who says so, where the story does not say it itself
 * @param score how prominent this mention is
 */
public record Act(
    Link link, Status status, boolean old, Facts facts, @Nullable Party source, double score) {

  /** The same with less prominence. */
  public Act scaled(double factor) {
    return new Act(link, status, old, facts, source, score * factor);
  }

  /** The same as a weaker reading: less prominent, and its ends less plainly told. */
  public Act doubted(double factor) {
    return new Act(link.doubted(factor), status, old, facts, source, score * factor);
  }

  /** The same without a recipient. */
  public Act alone() {
    return new Act(link.between(link.actor(), null), status, old, facts, source, score);
  }

  /** The same done to someone else. */
  public Act on(@Nullable Party recipient) {
    return new Act(link.between(link.actor(), recipient), status, old, facts, source, score);
  }

  /** The same with other facts. */
  Act with(Facts newFacts) {
    return new Act(link, status, old, newFacts, source, score);
  }

  Act by(Party culprit, @Nullable Party accuser, boolean claim) {
    Link blamed = link.between(culprit, link.recipient());
    return new Act(blamed, claim ? Status.ALLEGED : status, old, facts, accuser, score);
  }

  public @Nullable DateFound date() {
    return facts.date();
  }

  public @Nullable PlaceFound place() {
    return facts.place();
  }

  public Toll toll() {
    return facts.toll();
  }

  public String type() {
    return link.trigger().type();
  }

  public Sentence sentence() {
    return link.sentence();
  }
}
