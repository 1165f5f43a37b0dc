package org.tensionwire.cli.sample.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words around an article in one language: navigation, appeals, small print. */
public record Furniture(
    String language,
    List<String> nav,
    String share,
    String mail,
    String related,
    String newsletter,
    String address,
    String send,
    String by,
    String updated,
    String opinion,
    String photo,
    String terms,
    String sample) {

  /** Keyed by language without region. */
  static Map<String, Furniture> load(CorpusFiles files) {
    return files.read("furniture.yaml", "furniture", Furniture::read).stream()
        .collect(Collectors.toMap(Furniture::language, Function.identity()));
  }

  /** The primary subtag of a BCP 47 tag, by which furniture is looked up. */
  static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }

  private static Furniture read(Fields fields) {
    return new Furniture(
        fields.text("language"),
        fields.list("nav"),
        fields.text("share"),
        fields.text("mail"),
        fields.text("related"),
        fields.text("newsletter"),
        fields.text("address"),
        fields.text("send"),
        fields.text("by"),
        fields.text("updated"),
        fields.text("opinion"),
        fields.text("photo"),
        fields.text("terms"),
        fields.text("sample"));
  }
}
