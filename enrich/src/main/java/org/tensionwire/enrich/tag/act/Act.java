package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.toll.Toll;

/**
 * One mention of an action.
 *
 * @param old whether the text puts it into the past, as background
 * @param score how prominent this mention is
 */
public record Act(
    Link link,
    Status status,
    boolean old,
    @Nullable DateFound date,
    @Nullable Mention place,
    Toll toll,
    double score) {

  public String type() {
    return link.trigger().type();
  }

  public Sentence sentence() {
    return link.sentence();
  }
}
