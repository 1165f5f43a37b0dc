package org.tensionwire.sink.publish;

import java.util.Locale;

/** Why the sink does not publish a record; closed, and on the wire in lower snake case. */
public enum Reason {
  /** The bytes are not the record that the topic promises. */
  UNDECODABLE,
  /** The registry has no schema with the record's id. */
  UNKNOWN_SCHEMA,
  /** The record has no value; the internal topics carry no tombstones. */
  MISSING_VALUE,
  /** The key is not the id that the value carries. */
  KEY_MISMATCH,
  /** An id or a name is empty. */
  BLANK,
  /** Not in the closed vocabulary of its field. */
  UNKNOWN_WORD,
  /** A number lies outside its field's range, or is none. */
  OUT_OF_RANGE,
  /** Grade 0 although the story is not withdrawn. */
  GRADE_WITHOUT_RELEVANCE,
  /** A relevant story or an action rests on no passage. */
  MISSING_EVIDENCE,
  /** A relevant story names no pair in tension. */
  MISSING_DYAD,
  /** A text is longer than the contract allows. */
  TOO_LONG,
  /** The end of a passage is not behind its start. */
  BAD_SPAN,
  /** Not an ISO 3166-1 alpha-3 code. */
  BAD_COUNTRY,
  /** Not a BCP 47 tag. */
  BAD_LANGUAGE,
  /** Not an absolute http or https address. */
  BAD_URL,
  /** An id of Wikidata, GeoNames or W3C trace context that has another form. */
  BAD_IDENTIFIER,
  /** A time before 1990 or after 2100. */
  BAD_TIME,
  /** A withdrawn story without a reason, or a reason without withdrawal. */
  BAD_WITHDRAWAL,
  /** A copy that is not marked COPY, or the other way round, or a copy of itself. */
  BAD_COPY,
  /** The lower of two bounds is above the upper. */
  BAD_BOUNDS,
  /** A reading with a value and INSUFFICIENT_DATA, or without both. */
  BAD_READING,
  /** The public record would not fit its topic. */
  TOO_LARGE,
  /** The sink has a fault of its own; its log has the trace. */
  INTERNAL_ERROR;

  /** Word on the wire, such as {@code bad_url}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
