package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;

/**
 * One statement of a rule.
 *
 * @param start of its text in the filled text of the rule
 * @param end behind it
 */
record Statement(EPStatementObjectModel model, int start, int end) {}
