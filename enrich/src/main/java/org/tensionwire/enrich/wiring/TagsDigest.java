package org.tensionwire.enrich.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Entity;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Place;
import org.tensionwire.enrich.revise.Digest;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.pipeline.TaggedStory;

/**
 * A digest of what tags say: two stories' tags with the same digest tell a consumer the same. Left
 * out are the score, the passages that are quoted, and how often a name stands.
 */
public final class TagsDigest {
  private TagsDigest() {}

  static String of(Tags tags) {
    return of(
        List.of(tags.grade(), tags.opinion(), tags.dyads(), tags.direction()),
        ContractTags.actions(tags.actions()),
        ContractTags.entities(tags.entities()),
        ContractTags.places(tags.places()));
  }

  /** The same for what was published. */
  public static String of(Event event) {
    return of(
        List.of(event.getGrade(), event.getOpinion(), event.getDyads(), event.getDirection()),
        event.getActions(),
        event.getEntities(),
        event.getPlaces());
  }

  /** The same for what the sink was given. */
  public static String of(TaggedStory story) {
    return of(
        List.of(story.getGrade(), story.getOpinion(), story.getDyads(), story.getDirection()),
        story.getActions(),
        story.getEntities(),
        story.getPlaces());
  }

  private static String of(
      List<Object> story, List<Action> actions, List<Entity> entities, List<Place> places) {
    List<String> parts = new ArrayList<>();
    parts.add(story.toString());
    actions.forEach(action -> parts.add(action(action)));
    entities.forEach(
        entity -> parts.add(entity.getId() + ' ' + entity.getKind() + ' ' + entity.getSide()));
    places.forEach(
        place -> parts.add(place.getId() + ' ' + place.getKind() + ' ' + place.getCountry()));
    return Digest.of(parts.toArray(String[]::new));
  }

  private static String action(Action action) {
    return Arrays.asList(
            action.getType(),
            action.getMode(),
            action.getCameo(),
            action.getGoldstein(),
            action.getActor(),
            action.getActorId(),
            action.getRecipient(),
            action.getRecipientId(),
            action.getStatus(),
            action.getDate(),
            action.getDatePrecision(),
            action.getPlace(),
            action.getPlaceId(),
            action.getKilledMin(),
            action.getKilledMax(),
            action.getInjuredMin(),
            action.getAttributedTo(),
            action.getSeverity())
        .toString();
  }
}
