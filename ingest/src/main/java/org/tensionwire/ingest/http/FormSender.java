package org.tensionwire.ingest.http;

import java.util.Map;

/** Sends forms. Thread-safe. */
@FunctionalInterface
public interface FormSender {
  int NO_ANSWER = 0;

  /** Nothing was sent, because the site must be left alone for now. */
  int LATER = -1;

  /**
   * One POST of {@code application/x-www-form-urlencoded}.
   *
   * @return the status, {@link #NO_ANSWER} or {@link #LATER}
   */
  int post(String url, Map<String, String> form);
}
