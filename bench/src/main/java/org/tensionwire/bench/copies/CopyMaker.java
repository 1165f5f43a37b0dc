package org.tensionwire.bench.copies;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes of a story what other publishers make of it. Each change is made or left by chance. */
final class CopyMaker {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final double MOST_CUT = 0.5;
  private static final double MOST_ADDED = 0.2;
  private static final double LEAST_BORROWED = 0.25;
  private static final double MOST_BORROWED = 0.45;
  private static final int SHORTEST_BORROWER = 100;

  /** What publishers put around a text. */
  private static final List<String> BOILERPLATE =
      List.of(
          "This report was provided by our partners and has not been edited by the newsroom.",
          "Sign up for the morning letter and get the day's most read pieces in your inbox.",
          "Have you seen something we should know about? Write to the desk in confidence.",
          "Our correspondents were following developments from three capitals on the day.",
          "Readers in some countries may not be able to watch the clip above this article.",
          "All rights reserved; no part may be published, broadcast or sold without consent.",
          "More on the subject: what we know so far, a map of the area, and who is who.",
          "Additional reporting by staff on the ground; edited and translated by the night team.",
          "You have two free articles left this month, subscribe to go on reading without limits.",
          "It was a day on which little else was spoken of in offices, buses and tea houses.",
          "Markets had been nervous since the opening bell and closed lower in thin trade.",
          "Follow us wherever you like to read, and turn on alerts for what happens next.");

  private final Random random;
  private final List<String> vocabulary;

  /**
   * @param vocabulary words put in the place of others
   */
  CopyMaker(Random random, List<String> vocabulary) {
    this.random = random;
    this.vocabulary = vocabulary;
  }

  /**
   * @param edited share of words that are replaced, left out, doubled by another or swapped
   */
  Story copy(Story story, double edited) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(story.text().split("\n\n")));
    if (random.nextBoolean()) {
      cut(paragraphs);
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(paragraphs, random);
    }
    int words = paragraphs.stream().mapToInt(each -> each.split("\\s+").length).sum();
    List<String> changed =
        paragraphs.stream()
            .map(each -> edit(each, edited))
            .collect(Collectors.toCollection(ArrayList::new));
    if (random.nextBoolean()) {
      changed.add(0, boilerplate(words));
    }
    if (random.nextBoolean()) {
      changed.add(boilerplate(words));
    }
    String title = random.nextBoolean() ? story.title() : edit(story.title(), 0.8);
    return new Story(story.id(), title, reencoded(String.join("\n\n", changed)));
  }

  /**
   * Stories that end with paragraphs of another, as reports of one agency do: a quarter to nearly
   * half of their words.
   */
  List<Story> borrowers(List<Story> stories, List<Story> lenders) {
    List<Story> borrowers = new ArrayList<>();
    for (Story story : stories) {
      Story lender = lenders.get(random.nextInt(lenders.size()));
      if (story.words() >= SHORTEST_BORROWER && lender.words() >= story.words()) {
        borrowers.add(borrower(story, lender));
      }
    }
    return borrowers;
  }

  private Story borrower(Story own, Story lender) {
    double share = LEAST_BORROWED + (MOST_BORROWED - LEAST_BORROWED) * random.nextDouble();
    String[] mine = own.text().split("\\s+");
    String[] others = lender.text().split("\\s+");
    int borrowed = (int) (mine.length * share);
    List<String> words = new ArrayList<>(List.of(mine).subList(0, mine.length - borrowed));
    words.addAll(List.of(others).subList(others.length - borrowed, others.length));
    return new Story(own.id() + "/" + lender.id(), own.title(), String.join(" ", words));
  }

  /** Up to half of the words go, at least a paragraph's beginning stays. */
  private void cut(List<String> paragraphs) {
    int words = paragraphs.stream().mapToInt(each -> each.split("\\s+").length).sum();
    int left = (int) (words * (1 - MOST_CUT * random.nextDouble()));
    for (int i = 0; i < paragraphs.size(); i++) {
      String[] each = paragraphs.get(i).split("\\s+");
      int stay = Math.min(each.length, left);
      paragraphs.set(i, String.join(" ", Arrays.copyOf(each, stay)));
      left -= stay;
    }
    paragraphs.removeIf(String::isEmpty);
  }

  private String boilerplate(int words) {
    int wanted = (int) Math.max(5, words * MOST_ADDED * random.nextDouble());
    StringBuilder added = new StringBuilder();
    for (int count = 0; count < wanted; ) {
      String sentence = BOILERPLATE.get(random.nextInt(BOILERPLATE.size()));
      added.append(sentence).append(' ');
      count += sentence.split("\\s+").length;
    }
    return added.toString().strip();
  }

  private String edit(String text, double share) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      if (random.nextDouble() >= share) {
        words.add(word);
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> words.add(other());
        case 1 -> words.addAll(List.of(word, other()));
        case 2 -> words.add(Math.max(0, words.size() - 1), word);
        default -> {}
      }
    }
    return String.join(" ", words);
  }

  private String other() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }

  private String reencoded(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
      case 1 -> text.replace("fi", "\uFB01").replace(' ', '\u00A0');
      case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
      case 3 -> text.replace('"', '\u201C').replace('\'', '\u2019').replace(" - ", " \u2014 ");
      default -> text;
    };
  }
}
