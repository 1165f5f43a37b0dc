package org.tensionwire.cli.sample.corpus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All sample publishers and stories, checked against each other. Immutable. */
public final class SampleCorpus {
  private static final Comparator<SampleStory> IN_ORDER =
      Comparator.comparing(SampleStory::at).thenComparing(SampleStory::id);

  private final Map<String, SamplePublisher> publishers;
  private final List<SampleStory> stories;
  private final Map<String, SampleArticle> articles;
  private final Map<String, Furniture> furniture;

  private SampleCorpus(
      Map<String, SamplePublisher> publishers,
      Map<String, SampleStory> stories,
      Map<String, Furniture> furniture) {
    this.publishers = publishers;
    this.furniture = furniture;
    this.stories = stories.values().stream().sorted(IN_ORDER).toList();
    this.articles = articles(this.stories, stories);
  }

  /**
   * The corpus that ships with the program.
   *
   * @throws SampleCorpusException if a file is missing, malformed or contradicts another
   */
  public static SampleCorpus load() {
    return load("sample");
  }

  static SampleCorpus load(String root) {
    return load(new CorpusFiles(SampleCorpus.class.getClassLoader(), root));
  }

  private static SampleCorpus load(CorpusFiles files) {
    List<SamplePublisher> publishers =
        files.read("publishers.yaml", "publishers", PublisherReader::read);
    List<SampleStory> stories = new ArrayList<>();
    for (String file : files.in("stories")) {
      stories.addAll(files.read(file, "stories", StoryReader::read));
    }
    return of(publishers, stories, Furniture.load(files));
  }

  static SampleCorpus of(
      List<SamplePublisher> publishers,
      List<SampleStory> stories,
      Map<String, Furniture> furniture) {
    List<String> faults = new ArrayList<>();
    Map<String, SamplePublisher> publishersById = index(publishers, SamplePublisher::id, faults);
    index(publishers, SamplePublisher::host, faults);
    Map<String, SampleStory> storiesById = index(stories, SampleStory::id, faults);
    faults.addAll(CorpusCheck.faults(publishersById, storiesById));
    for (SampleStory story : stories) {
      if (!furniture.containsKey(Furniture.primary(story.language()))) {
        faults.add(story.id() + ": no furniture for language " + story.language());
      }
    }
    if (!faults.isEmpty()) {
      throw new SampleCorpusException(faults);
    }
    return new SampleCorpus(publishersById, storiesById, furniture);
  }

  public Collection<SamplePublisher> publishers() {
    return publishers.values();
  }

  /** Every revision of every article, in the order of appearance. */
  public List<SampleStory> stories() {
    return stories;
  }

  /** Every article, in the order of first appearance. */
  public Collection<SampleArticle> articles() {
    return articles.values();
  }

  public Optional<SampleArticle> article(String slug) {
    return Optional.ofNullable(articles.get(slug));
  }

  public Optional<SamplePublisher> publisherAt(String host) {
    return publishers().stream().filter(publisher -> publisher.host().equals(host)).findFirst();
  }

  public SamplePublisher publisherOf(SampleArticle article) {
    return publishers.get(article.first().publisher());
  }

  /** The words around an article in the language of the story. */
  public Furniture furniture(SampleStory story) {
    return furniture.get(Furniture.primary(story.language()));
  }

  /** When the first story appeared. */
  public Instant begins() {
    return stories.get(0).at();
  }

  /** When the last revision appeared. */
  public Instant ends() {
    return stories.get(stories.size() - 1).at();
  }

  private static Map<String, SampleArticle> articles(
      List<SampleStory> inOrder, Map<String, SampleStory> byId) {
    Map<String, List<SampleStory>> revisions = new LinkedHashMap<>();
    for (SampleStory story : inOrder) {
      revisions.computeIfAbsent(first(story, byId).id(), id -> new ArrayList<>()).add(story);
    }
    Map<String, SampleArticle> articles = new LinkedHashMap<>();
    revisions.forEach((slug, all) -> articles.put(slug, new SampleArticle(List.copyOf(all))));
    return articles;
  }

  private static SampleStory first(SampleStory story, Map<String, SampleStory> byId) {
    SampleStory earlier = story;
    while (earlier.updateOf() != null) {
      earlier = byId.get(earlier.updateOf());
    }
    return earlier;
  }

  private static <T> Map<String, T> index(
      List<T> entries, Function<T, String> key, List<String> faults) {
    Map<String, T> index = new LinkedHashMap<>();
    for (T entry : entries) {
      if (index.putIfAbsent(key.apply(entry), entry) != null) {
        faults.add(key.apply(entry) + ": stands twice");
      }
    }
    return index;
  }
}
