package org.tensionwire.enrich.tag;

import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.pack.Fault;
import org.tensionwire.enrich.tag.pack.PackException;

/** Whether a pack may be put in force: it loads, and all its examples hold. */
public sealed interface PackTrial {

  record Good(RulePack pack) implements PackTrial {}

  /** It does not load. */
  record Faulty(List<Fault> faults) implements PackTrial {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** It loads, but does not find what it says it finds. */
  record Failing(RulePack pack, List<ExampleFailure> failures) implements PackTrial {
    public Failing {
      failures = List.copyOf(failures);
    }
  }

  /** {@code files}: content by file name. */
  static PackTrial of(Map<String, byte[]> files) {
    RulePack pack;
    try {
      pack = RulePack.of(files);
    } catch (PackException e) {
      return new Faulty(e.faults());
    }
    List<ExampleFailure> failures = new PackExamples(pack).failures();
    return failures.isEmpty() ? new Good(pack) : new Failing(pack, failures);
  }
}
