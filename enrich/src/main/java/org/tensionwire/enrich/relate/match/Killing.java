package org.tensionwire.enrich.relate.match;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Entity;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.pipeline.TaggedStory;

/**
 * A named person is killed once, so that stories about the killing are reports of one incident
 * whatever their words, and however long they argue about it. What follows from it (mourning,
 * revenge, suits) and what somebody says in the headline is another matter.
 */
final class Killing {
  private static final String ASSAULT = "ASSAULT";

  /** A headline with one of these acts reports that act. */
  private static final Set<String> OTHER_NEWS =
      Set.of(
          "ACCUSE",
          "THREATEN",
          "REJECT",
          "REQUEST",
          "CONSULT",
          "CONCEDE",
          "SUPPORT",
          "AGREE",
          "COERCE");

  /** Words of headlines about what came after a killing; folded. */
  private static final Pattern AFTERMATH =
      Pattern.compile(
          "\\b(funeral|buri(al|ed|es)|mourn|reveng|aveng|vengeance|retaliat|lawsuit|warrant|sues?\\b|inquir|anniversar|procession"
              + "|stampede|protest|backlash|resolution|obseques|funerailles|represailles)|تشییع|جنازه|انتقام|ثار|دفن|خاکسپاری");

  /** Letters of a family name that must stand in the headline: spellings differ in the first. */
  private static final int LAST_LETTERS = 6;

  private Killing() {}

  /** Id of the person; null where the story is about something else. */
  static @Nullable String toldBy(TaggedStory story) {
    List<Action> actions = story.getActions();
    String victim = actions.isEmpty() ? null : victim(story, actions.get(0));
    if (victim != null && story.getOpinion()) {
      return victim;
    }
    String title = Fold.of(story.getTitle());
    if (AFTERMATH.matcher(title).find() || actions.stream().anyMatch(Killing::isOtherNews)) {
      return null;
    }
    if (victim != null && actions.size() == 1) {
      return victim;
    }
    return inTitle(story, title);
  }

  private static @Nullable String inTitle(TaggedStory story, String title) {
    List<Action> actions = story.getActions();
    String aim = actions.isEmpty() ? null : actions.get(0).getRecipientId();
    for (Action action : actions.subList(0, Math.min(2, actions.size()))) {
      String victim = victim(story, action);
      boolean leads =
          action == actions.get(0) || Set.of("ACCUSE", ASSAULT).contains(actions.get(0).getType());
      boolean others = actions.stream().anyMatch(each -> each != action && isInTitle(each));
      if (victim != null
          && leads
          && isNamed(story, victim, title)
          && (isInTitle(action) || !others || victim.equals(aim))) {
        return victim;
      }
    }
    return null;
  }

  private static boolean isOtherNews(Action action) {
    return isInTitle(action) && OTHER_NEWS.contains(action.getType());
  }

  static boolean isInTitle(Action action) {
    return action.getEvidence().stream().anyMatch(each -> each.getSource().equals("title"));
  }

  /** The person whom an action kills. */
  static @Nullable String victim(TaggedStory story, Action action) {
    Integer killed = action.getKilledMin();
    String id = action.getRecipientId();
    boolean kills = action.getType().equals(ASSAULT) && killed != null && killed > 0;
    return kills && id != null && isPerson(story, id) ? id : null;
  }

  private static boolean isPerson(TaggedStory story, String id) {
    return story.getEntities().stream()
        .anyMatch(each -> each.getId().equals(id) && each.getKind().equals("person"));
  }

  private static boolean isNamed(TaggedStory story, String id, String title) {
    return story.getEntities().stream()
        .filter(each -> each.getId().equals(id))
        .map(Entity::getName)
        .map(name -> Fold.of(name.substring(name.lastIndexOf(' ') + 1)))
        .anyMatch(
            name -> title.contains(name.substring(Math.max(0, name.length() - LAST_LETTERS))));
  }
}
