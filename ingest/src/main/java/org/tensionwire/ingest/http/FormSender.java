package org.tensionwire.ingest.http;

import java.util.Map;

/** Sends forms. Thread-safe. */
@FunctionalInterface
public interface FormSender {
  int NO_ANSWER = 0;

  /**
   * One POST of {@code application/x-www-form-urlencoded}.
   *
   * @return the status, or {@link #NO_ANSWER}
   */
  int post(String url, Map<String, String> form);
}
