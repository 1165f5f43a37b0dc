package org.tensionwire.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.RomeAlone.Field;

/** Why a field is meant to read otherwise than ROME reads it by itself; the first that holds. */
enum RomeDifference {
  /** From an element, or in a way of writing, that ROME does not read. */
  READ_BESIDE_ROME,
  /** ROME's healing writes named references as numbers, within CDATA too. */
  REFERENCES_REWRITTEN,
  /** The same words in other markup or blanks. */
  MARKUP_OR_BLANKS,
  /** ROME drops markup that was not escaped, and what it holds. */
  MARKUP_KEPT,
  /** ROME leaves base64 as it stands. */
  BASE64_DECODED,
  /** ROME leaves a CDATA section that was escaped as it stands. */
  CDATA_UNWRAPPED,
  /** ROME believes the declared charset, and C1 controls. */
  CHARSET_REPAIRED,
  /** ROME does not resolve, or not against xml:base. */
  ADDRESS_RESOLVED,
  /** ROME takes any guid, or a link that runs code, for a link. */
  NO_LINK_INVENTED,
  /** ROME takes the link for an id where there is none. */
  NO_ID_INVENTED,
  /** The story's own address beside a service's. */
  LINK_BEHIND_A_SERVICE,
  /** The last of several, or the alternate one where ROME takes the feed's own address. */
  ANOTHER_LINK_CHOSEN,
  /** ROME rolls impossible days over and takes any year. */
  DATE_REFUSED,
  /** ROME misreads the mask, or takes the update for the publication. */
  DATE_READ_OTHERWISE,
  /** More names than ROME reads. */
  NAMES_ADDED,
  /** Items that stand beside the channel. */
  ITEMS_FOUND,
  UNEXPLAINED;

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|([A-Za-z0-9]{2,8}));");
  private static final Pattern NEVER_MEANT = Pattern.compile("[\\u0080-\\u009f\\ufffd]");

  /** Null where both are the same. */
  static @Nullable RomeDifference of(
      Field field, @Nullable String rome, @Nullable String ours, Reading reading) {
    if (ours == null ? rome == null : ours.equals(rome)) {
      return null;
    }
    if (rome == null) {
      return READ_BESIDE_ROME;
    }
    return switch (field) {
      case ITEMS -> ITEMS_FOUND;
      case LINK, FEED_LINK -> link(rome, ours, reading);
      case PUBLISHED, UPDATED -> ours == null ? refused(reading) : DATE_READ_OTHERWISE;
      case ID -> id(rome, ours, reading);
      default -> ours == null ? UNEXPLAINED : text(rome, ours, reading);
    };
  }

  /**
   * @param source the document as text
   * @param entry ours; null for a field of the feed
   * @param romeLink ROME's link of the same item; null for none
   */
  record Reading(
      String source,
      FeedResult.ParsedFeed feed,
      @Nullable FeedEntry entry,
      @Nullable String romeLink) {}

  private static RomeDifference refused(Reading reading) {
    boolean said = reading.entry() != null && reading.entry().dateFlaw() != null;
    return said ? DATE_REFUSED : UNEXPLAINED;
  }

  private static RomeDifference id(String rome, @Nullable String ours, Reading reading) {
    if (ours == null) {
      return rome.equals(reading.romeLink()) ? NO_ID_INVENTED : UNEXPLAINED;
    }
    return !Urls.isWeb(rome) && Urls.isWeb(ours) ? ADDRESS_RESOLVED : text(rome, ours, reading);
  }

  private static RomeDifference link(String rome, @Nullable String ours, Reading reading) {
    if (ours == null) {
      boolean self = reading.entry() == null && reading.source().contains("rel=");
      return self && !Urls.isDangerous(rome) ? ANOTHER_LINK_CHOSEN : NO_LINK_INVENTED;
    }
    if (!Urls.isAbsolute(rome)) {
      return ADDRESS_RESOLVED;
    }
    if (reading.entry() != null && reading.source().contains("origLink")) {
      return LINK_BEHIND_A_SERVICE;
    }
    return reading.source().contains(ours.replace("&", "&amp;")) || reading.source().contains(ours)
        ? ANOTHER_LINK_CHOSEN
        : UNEXPLAINED;
  }

  private static RomeDifference text(String rome, String ours, Reading reading) {
    if (decoded(rome).equals(decoded(ours))) {
      return REFERENCES_REWRITTEN;
    } else if (words(rome).equals(words(ours))) {
      return MARKUP_OR_BLANKS;
    } else if (rome.startsWith("<![CDATA[")) {
      return CDATA_UNWRAPPED;
    } else if (isBase64(rome, ours)) {
      return BASE64_DECODED;
    } else if (reading.feed().flaws().contains(DocumentFlaw.CHARSET_WRONG)
        || NEVER_MEANT.matcher(rome).find()) {
      return CHARSET_REPAIRED;
    } else if (List.of(ours.split("\n")).containsAll(List.of(rome.split("\n")))) {
      return NAMES_ADDED;
    }
    return words(ours).startsWith(words(rome)) ? MARKUP_KEPT : UNEXPLAINED;
  }

  private static String words(String text) {
    return decoded(text).replaceAll("<[^>]*>", " ").replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String decoded(String text) {
    String once =
        REFERENCE
            .matcher(text)
            .replaceAll(
                m -> Matcher.quoteReplacement(character(m.group(), m.group(1), m.group(2))));
    return once.equals(text) ? once : decoded(once);
  }

  private static String character(String whole, @Nullable String number, @Nullable String name) {
    if (number != null) {
      int point = Integer.parseInt(number);
      return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
    }
    String html = name == null ? null : HtmlEntities.text(name);
    return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> html == null ? whole : html;
    };
  }

  private static boolean isBase64(String rome, String ours) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(rome);
      return new String(bytes, StandardCharsets.UTF_8).strip().equals(ours);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
