@NullMarked
package org.tensionwire.cli.sample.render;

import org.jspecify.annotations.NullMarked;
