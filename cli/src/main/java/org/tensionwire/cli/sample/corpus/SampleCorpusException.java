package org.tensionwire.cli.sample.corpus;

import java.util.List;

/**
 * The sample files are unreadable or contradict each other; the message names file and entry of
 * each fault.
 */
public final class SampleCorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SampleCorpusException(List<String> faults) {
    super(String.join("\n", faults));
  }

  SampleCorpusException(String fault, Throwable cause) {
    super(fault, cause);
  }
}
