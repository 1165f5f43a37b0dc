package org.tensionwire.enrich.relate.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Claim;
import org.tensionwire.contract.Report;

/** Who states, claims or denies an incident, told by its standing reports. */
final class Claims {
  static final int MAX = 50;
  static final String STATED = "stated";
  static final String CLAIMED = "claimed";
  static final String DENIED = "denied";

  private Claims() {}

  static List<Claim> of(Corroboration corroboration) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Report report : corroboration.voices()) {
      String kind = kind(report);
      if (kind != null && claims.size() < MAX) {
        claims.computeIfAbsent(key(kind, report.getAttributedTo()), key -> claim(kind, report));
      }
    }
    return List.copyOf(claims.values());
  }

  /** Null where the report tells of a plan, or as a fact on its own account. */
  private static @Nullable String kind(Report report) {
    return switch (report.getActionStatus()) {
      case "alleged" -> CLAIMED;
      case "denied" -> DENIED;
      case "done" -> report.getAttributedTo() == null ? null : STATED;
      default -> null;
    };
  }

  private static String key(String kind, @Nullable String by) {
    return by == null ? kind : kind + ' ' + by.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }

  private static Claim claim(String kind, Report report) {
    return Claim.newBuilder()
        .setKind(kind)
        .setBy(report.getAttributedTo())
        .setStoryId(report.getStoryId())
        .setPublisherId(report.getPublisher().getId())
        .setAt(report.getFetchedAt())
        .build();
  }

  static boolean has(List<Claim> claims, String kind) {
    return claims.stream().anyMatch(claim -> claim.getKind().equals(kind));
  }

  /** Claims and denials with those who make them; a statement disputes nothing. */
  static Set<String> disputes(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> !claim.getKind().equals(STATED))
        .map(claim -> key(claim.getKind(), claim.getBy()))
        .collect(Collectors.toSet());
  }
}
