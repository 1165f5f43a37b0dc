package org.tensionwire.sink.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Entity;
import org.tensionwire.contract.Evidence;
import org.tensionwire.contract.Place;
import org.tensionwire.contract.Publisher;

/** What the contract asks of the parts that several public records share. */
final class PartContract {
  static final int LONGEST_QUOTE = 240;

  private static final Pattern CAMEO = Pattern.compile("[0-9]{2,4}");

  /** Rule packs may bring kinds of their own. */
  private static final Pattern KIND = Pattern.compile("[a-z]+([ -][a-z]+)*");

  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern GEONAMES = Pattern.compile("[1-9][0-9]*");

  private PartContract() {}

  static void publisher(Findings findings, Publisher publisher) {
    findings.id("publisher.id", publisher.getId());
    findings.filled("publisher.name", publisher.getName());
    findings.country("publisher.country", publisher.getCountry());
    findings.country("publisher.state_affiliation", publisher.getStateAffiliation());
    findings.word("publisher.tier", publisher.getTier(), Vocabulary.TIERS);
  }

  static void action(Findings findings, Action action) {
    findings.word("actions.type", action.getType(), Vocabulary.TYPES);
    findings.matches("actions.cameo", action.getCameo(), CAMEO);
    findings.within("actions.goldstein", action.getGoldstein(), -10, 10);
    findings.party("actions.actor", action.getActor());
    findings.party("actions.recipient", action.getRecipient());
    findings.word("actions.status", action.getStatus(), Vocabulary.ACTION_STATUS);
    findings.word("actions.date_precision", action.getDatePrecision(), Vocabulary.DATE_PRECISION);
    findings.count("actions.killed", action.getKilledMin(), action.getKilledMax());
    findings.count("actions.injured", action.getInjuredMin(), null);
    findings.within("actions.severity", action.getSeverity(), 0, 1);
    findings.check(
        !action.getEvidence().isEmpty(), Reason.MISSING_EVIDENCE, "actions", action.getType());
    evidence(findings, "actions.evidence", action.getEvidence());
  }

  static void evidence(Findings findings, String field, List<Evidence> passages) {
    for (Evidence passage : passages) {
      findings.word(field + ".source", passage.getSource(), Vocabulary.EVIDENCE_SOURCES);
      findings.filled(field + ".quote", passage.getQuote());
      findings.atMost(field + ".quote", passage.getQuote(), LONGEST_QUOTE);
      findings.filled(field + ".supports", passage.getSupports());
      boolean ordered = passage.getStart() >= 0 && passage.getEnd() > passage.getStart();
      String span = passage.getStart() + " to " + passage.getEnd();
      findings.check(ordered, Reason.BAD_SPAN, field, span);
    }
  }

  static void entity(Findings findings, Entity entity) {
    findings.id("entities.id", entity.getId());
    findings.filled("entities.name", entity.getName());
    findings.matches("entities.kind", entity.getKind(), KIND);
    findings.word("entities.side", entity.getSide(), Vocabulary.SIDES);
    findings.matches("entities.wikidata", entity.getWikidata(), WIKIDATA);
    findings.within("entities.mentions", entity.getMentions(), 1, Integer.MAX_VALUE);
  }

  static void place(Findings findings, Place place) {
    findings.id("places.id", place.getId());
    findings.filled("places.name", place.getName());
    findings.matches("places.kind", place.getKind(), KIND);
    findings.country("places.country", place.getCountry());
    findings.matches("places.geonames", place.getGeonames(), GEONAMES);
    findings.within("places.latitude", place.getLatitude(), -90, 90);
    findings.within("places.longitude", place.getLongitude(), -180, 180);
  }
}
