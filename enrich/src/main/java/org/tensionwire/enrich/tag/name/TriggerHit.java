package org.tensionwire.enrich.tag.name;

import org.tensionwire.enrich.tag.pack.TriggerForm;

/** Words of a trigger found at tokens {@code from} up to, not including, {@code to}. */
public record TriggerHit(TriggerForm form, int from, int to) {}
