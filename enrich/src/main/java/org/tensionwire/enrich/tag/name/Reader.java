package org.tensionwire.enrich.tag.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.NameForm;
import org.tensionwire.enrich.tag.pack.PhraseTrie;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Tokenizer;
import org.tensionwire.enrich.tag.text.Tokens;

/** Marks a pack's names, word classes and triggers on a text, longest first. Thread-safe. */
public final class Reader {
  private final CompiledPack pack;
  private final Tokenizer tokenizer;

  public Reader(CompiledPack pack) {
    this.pack = pack;
    this.tokenizer = new Tokenizer(pack.vocabulary());
  }

  /**
   * Reads the parts of one story together, since a brief name needs the full one somewhere.
   *
   * @param day when it was published, null where that is unknown
   */
  public List<Reading> read(@Nullable LocalDate day, String... parts) {
    List<Reading> readings = new ArrayList<>();
    for (String part : parts) {
      readings.add(mark(tokenizer.tokenize(part)));
    }
    Resolver resolver = new Resolver(pack, day, readings);
    return readings.stream().map(resolver::settle).toList();
  }

  private Reading mark(Tokens tokens) {
    long[] classes = new long[tokens.count()];
    List<Mention> mentions = new ArrayList<>();
    List<TriggerHit> hits = new ArrayList<>();
    int nameEnd = 0;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int end = tokens.sentenceEnd(sentence);
      for (int i = tokens.sentenceStart(sentence); i < end; i++) {
        if (tokens.word(i) == 0) {
          continue;
        }
        classes(tokens, i, end, classes);
        if (i >= nameEnd) {
          Mention mention = name(tokens, i, end);
          if (mention != null) {
            mentions.add(mention);
            nameEnd = mention.to();
          }
        }
        triggers(tokens, i, end, hits);
      }
    }
    return new Reading(tokens, pack.grammar(), classes, mentions, hits);
  }

  private void classes(Tokens tokens, int from, int end, long[] classes) {
    PhraseTrie<Integer> phrases = pack.classes().phrases();
    int node = 0;
    for (int i = from; i < end && tokens.word(i) != 0; i++) {
      node = phrases.child(node, tokens.word(i));
      if (node == 0) {
        return;
      }
      for (int bit : phrases.payloads(node)) {
        for (int t = from; t <= i; t++) {
          classes[t] |= 1L << bit;
        }
      }
    }
  }

  private @Nullable Mention name(Tokens tokens, int from, int end) {
    PhraseTrie<NameForm> forms = pack.nameForms();
    Mention longest = null;
    int node = 0;
    for (int i = from; i < end && tokens.word(i) != 0; i++) {
      node = forms.child(node, tokens.word(i));
      if (node == 0) {
        break;
      }
      Mention here = mention(forms.payloads(node), tokens.capital(from), from, i + 1);
      longest = here == null ? longest : here;
    }
    return longest;
  }

  private static @Nullable Mention mention(
      List<NameForm> forms, boolean capital, int from, int to) {
    NameForm first = null;
    List<NameForm> others = List.of();
    for (NameForm form : forms) {
      if (!form.anyCase() && !capital) {
        continue;
      }
      if (first == null) {
        first = form;
      } else {
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(form);
      }
    }
    return first == null ? null : new Mention(first, others, from, to);
  }

  private void triggers(Tokens tokens, int from, int end, List<TriggerHit> hits) {
    PhraseTrie<TriggerForm> forms = pack.triggerForms();
    int node = 0;
    for (int i = from; i < end && tokens.word(i) != 0; i++) {
      node = forms.child(node, tokens.word(i));
      if (node == 0) {
        return;
      }
      for (TriggerForm form : forms.payloads(node)) {
        hits.add(new TriggerHit(form, from, i + 1));
      }
    }
  }
}
