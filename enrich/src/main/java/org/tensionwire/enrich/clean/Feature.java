package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;

/** What the model is told of a block. Values lie between 0 and 1, or a little above. */
enum Feature {
  ONE,
  // The text itself.
  LENGTH,
  WORDS_1_3,
  WORDS_4_9,
  WORDS_10_19,
  WORDS_40_UP,
  ENDS_SENTENCE,
  ENDS_COLON,
  SHORT_NO_STOP,
  COMMAS,
  CAPITALS,
  ALL_CAPITALS,
  CAPITALISED,
  DIGITS,
  SEPARATORS,
  QUOTED,
  LINKED,
  ALL_LINK,
  ONE_LINK_SHORT,
  LINK_MOST_LONG,
  LINKS,
  STRONG,
  ALL_STRONG,
  MAIL_OR_ADDRESS,
  LINK_CAPITALS,
  // The element.
  IS_P,
  IS_HEADING,
  IS_ITEM,
  IS_CELL,
  IS_QUOTE,
  IS_CAPTION,
  HEADING_SHORT,
  PROSE_P,
  // The page.
  IN_ROOT,
  CLEAR,
  CLEAR_IN_ROOT,
  CLEAR_UNLINKED,
  CLEAR_PROSE,
  CLEAR_SHORT,
  CLEAR_HEADING,
  CLEAR_PLAIN,
  ROOT_AND_PROSE,
  ROOT_SHORT,
  IN_TWIN,
  UP_0,
  UP_1,
  UP_2,
  UP_3,
  UP_MORE,
  DOWN_0,
  DOWN_1,
  DOWN_2,
  DOWN_3,
  DOWN_MORE,
  SAME_STYLE,
  SAME_STYLE_SHORT,
  STYLE_PROSE,
  STYLE_BLOCKS,
  CONTAINER_PROSE,
  CONTAINER_LINKS,
  GRAND_LINKS,
  SIBLINGS,
  BEFORE,
  WITHIN,
  AFTER,
  BEFORE_FAR,
  AFTER_FAR,
  FIRST_IN,
  LAST_IN,
  POSITION,
  IS_TITLE,
  PAGE_HAS_TITLE,
  BEFORE_TITLE,
  AFTER_TITLE,
  NEXT_TO_TITLE,
  DECK,
  UNDER_MORE,
  AFTER_COLON,
  LIKE_TITLE,
  IS_DESCRIPTION,
  LIKE_DESCRIPTION,
  NAMES_AUTHOR,
  SEEN_BEFORE,
  SEEN_AFTER,
  PART_OF_LATER,
  IN_DECLARED,
  LACKS_DECLARED,
  PAGE_HAS_BODY,
  BODY_AND_PROSE,
  NOT_IN_BODY,
  // What the neighbours were taken for; known in the second round only.
  THIS_CHANCE,
  BEFORE_CHANCE,
  AFTER_CHANCE,
  NEAR_CHANCE,
  BOTH_CHANCE,
  CONTAINER_CHANCE,
  GRAND_CHANCE,
  STYLE_CHANCE,
  STYLE_CHANCE_SHORT,
  SHARE_BEFORE,
  SHARE_AFTER,
  NOTHING_BEFORE,
  NOTHING_AFTER,
  GAP_BEFORE,
  GAP_AFTER,
  BEST_OF_PAGE;

  private static final int PLACES = values().length;
  private static final int OWN = PLACES + Place.values().length;
  private static final int AROUND = OWN + Hint.values().length;
  private static final int BEGINS = AROUND + Hint.values().length;
  private static final int HAS = BEGINS + Wording.values().length;
  static final int COUNT = HAS + Wording.values().length;

  /** Index of the features that only the second round knows. */
  static final int SECOND_ROUND = THIS_CHANCE.ordinal();

  static int at(int place) {
    return PLACES + place;
  }

  static int own(int hint) {
    return OWN + hint;
  }

  static int around(int hint) {
    return AROUND + hint;
  }

  static int begins(int wording) {
    return BEGINS + wording;
  }

  static int has(int wording) {
    return HAS + wording;
  }

  /** Names by index, as a model's file has them. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Feature feature : values()) {
      names.add(feature.name());
    }
    for (Place place : Place.values()) {
      names.add("AT_" + place);
    }
    for (String where : new String[] {"OWN_", "AROUND_"}) {
      for (Hint hint : Hint.values()) {
        names.add(where + hint);
      }
    }
    for (String how : new String[] {"BEGINS_", "HAS_"}) {
      for (Wording wording : Wording.values()) {
        names.add(how + wording);
      }
    }
    return names;
  }
}
