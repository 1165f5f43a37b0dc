package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Mention;
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
    Link link,
    Status status,
    boolean old,
    @Nullable DateFound date,
    @Nullable Mention place,
    Toll toll,
    @Nullable Party source,
    double score) {

  /** The same with less prominence. */
  public Act scaled(double factor) {
    return new Act(link, status, old, date, place, toll, source, score * factor);
  }

  /** The same without a recipient. */
  public Act alone() {
    return new Act(link.between(link.actor(), null), status, old, date, place, toll, source, score);
  }

  Act with(Toll newToll) {
    return new Act(link, status, old, date, place, newToll, source, score);
  }

  Act by(Party culprit, @Nullable Party accuser, boolean claim) {
    Link blamed = link.between(culprit, link.recipient());
    return new Act(blamed, claim ? Status.ALLEGED : status, old, date, place, toll, accuser, score);
  }

  public String type() {
    return link.trigger().type();
  }

  public Sentence sentence() {
    return link.sentence();
  }
}
