package org.tensionwire.enrich.tag.pack;

/**
 * One written form of a trigger.
 *
 * @param verb else a noun
 * @param inflection {@link #PARTICIPLE} and the like, 0 for a noun
 * @param then words that must follow within a few tokens ("hold … responsible"), usually none
 */
public record TriggerForm(Trigger trigger, boolean verb, int inflection, int[] then) {
  public static final int BASE = Morphology.BASE;
  public static final int PRESENT = Morphology.PRESENT;
  public static final int PAST = Morphology.PAST;
  public static final int PARTICIPLE = Morphology.PARTICIPLE;
  public static final int GERUND = Morphology.GERUND;
}
