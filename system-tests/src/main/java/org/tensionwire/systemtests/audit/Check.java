package org.tensionwire.systemtests.audit;

import java.util.List;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/** One promise of the wire, checked against everything that was read. */
interface Check {
  List<Violation> violations(Snapshot read, Truth truth);
}
