package org.tensionwire.schemas.header;

/**
 * Headers of the public topics; every value is UTF-8 text.
 *
 * <p>The {@code ce_} headers are CloudEvents 1.0 attributes in the binary mode of its Kafka
 * binding. The plain ones repeat fields of the value, so that a consumer can filter without
 * decoding it; lists are joined by commas.
 */
public final class EventHeaders {
  public static final String CE_SPECVERSION = "ce_specversion";
  public static final String CE_ID = "ce_id";
  public static final String CE_SOURCE = "ce_source";
  public static final String CE_TYPE = "ce_type";
  public static final String CE_SUBJECT = "ce_subject";
  public static final String CE_TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  public static final String GRADE = "grade";
  public static final String DYADS = "dyads";
  public static final String STATUS = "status";
  public static final String NOVELTY = "novelty";
  public static final String SAMPLE = "sample";

  /** W3C trace context, on internal topics too. */
  public static final String TRACEPARENT = "traceparent";

  /**
   * On records replayed from a dead-letter topic: how often, as a decimal number. A stage that
   * refuses such a record again copies it into {@code DeadLetter.replays}.
   */
  public static final String REPLAYS = "replays";

  /**
   * On raw stories that were written once more to be tagged by other rules: the version of the
   * rules, and partition and offset of the story as it came, parted by spaces.
   */
  public static final String RETAG = "retag";

  private EventHeaders() {}
}
