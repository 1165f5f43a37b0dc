package org.tensionwire.enrich.relate.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Change;
import org.tensionwire.pipeline.TaggedStory;

/** What a revision says, as far as its changes are told: fact by name, unknown ones left out. */
public final class Facts {
  private static final int LONGEST = 200;
  private static final List<String> NAMES =
      List.of(
          "headline",
          "grade",
          "direction",
          "dyads",
          "act",
          "status",
          "actor",
          "recipient",
          "date",
          "place",
          "killed",
          "injured");

  private Facts() {}

  public static Map<String, String> of(TaggedStory story) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "headline", story.getTitle());
    put(facts, "grade", story.getGrade());
    put(facts, "direction", story.getDirection());
    put(facts, "dyads", story.getDyads().isEmpty() ? null : String.join(",", story.getDyads()));
    story.getActions().stream().findFirst().ifPresent(main -> act(facts, main));
    return facts;
  }

  private static void act(Map<String, String> facts, Action act) {
    put(facts, "act", act.getMode() == null ? act.getType() : act.getType() + ' ' + act.getMode());
    put(facts, "status", act.getStatus());
    put(facts, "actor", party(act.getActor(), act.getActorId()));
    put(facts, "recipient", party(act.getRecipient(), act.getRecipientId()));
    put(facts, "date", act.getDate());
    put(facts, "place", act.getPlaceId() == null ? act.getPlace() : act.getPlaceId());
    put(facts, "killed", range(act.getKilledMin(), act.getKilledMax()));
    put(facts, "injured", act.getInjuredMin());
  }

  private static @Nullable String party(@Nullable String side, @Nullable String id) {
    return side == null || id == null ? side : side + ' ' + id;
  }

  private static @Nullable String range(@Nullable Integer low, @Nullable Integer high) {
    if (low == null) {
      return high == null ? null : "at most " + high;
    }
    if (high == null) {
      return "at least " + low;
    }
    return low.equals(high) ? low.toString() : low + " to " + high;
  }

  private static void put(Map<String, String> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, Brief.of(value.toString(), LONGEST));
    }
  }

  /** In a fixed order, each fact once. */
  public static List<Change> changes(Map<String, String> before, Map<String, String> after) {
    List<Change> changes = new ArrayList<>();
    for (String name : NAMES) {
      String was = before.get(name);
      String is = after.get(name);
      if (was == null ? is != null : !was.equals(is)) {
        changes.add(Change.newBuilder().setFact(name).setBefore(was).setAfter(is).build());
      }
    }
    return changes;
  }
}
