package org.tensionwire.enrich.tag.name;

import java.util.List;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.pack.NameForm;

/**
 * A name found at tokens {@code from} up to, not including, {@code to}.
 *
 * @param others what else the same words can stand for, the likelier first; mostly empty
 */
public record Mention(NameForm form, List<NameForm> others, int from, int to) {
  public Mention {
    others = List.copyOf(others);
  }

  public Name name() {
    return form.name();
  }

  Mention as(NameForm other) {
    return new Mention(other, List.of(), from, to);
  }
}
