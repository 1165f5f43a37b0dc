package org.tensionwire.enrich.tag.name;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.Name;

/**
 * Someone or something in a sentence that can act or be acted on.
 *
 * @param side null where it is nobody that the pack knows (an unnamed attacker)
 * @param name the most precise name it is called by
 * @param bare a nationality without a noun ("Iranian" in "an Iranian attack")
 * @param site a place rather than its government ("in Iraq", "an Iraqi base")
 * @param owner followed by the possessive
 * @param carried stands for someone named before ("he", "the group")
 */
public record Party(
    int from,
    int to,
    @Nullable String side,
    @Nullable Name name,
    boolean bare,
    boolean site,
    boolean owner,
    boolean carried) {

  public boolean person() {
    return name != null && name.kind().equals("person");
  }

  Party extended(int newTo, @Nullable Name newName, boolean newOwner) {
    return new Party(from, newTo, side, newName, false, false, newOwner, carried);
  }
}
