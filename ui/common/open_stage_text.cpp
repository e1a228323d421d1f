#include "ui/common/open_stage_text.h"

#include <QCoreApplication>

namespace shuke::ui {

QString openStageText(OpenStage stage)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("OpenStage", text); };
    switch (stage) {
    case OpenStage::Checking:
        return words(QT_TRANSLATE_NOOP("OpenStage", "This file was not closed properly last time. It is being checked "
                                                    "before it is opened; the check changes nothing in it."));
    case OpenStage::BackingUp:
        return words(QT_TRANSLATE_NOOP("OpenStage", "This file was made by an earlier version of Shuke. A backup of it "
                                                    "is made and checked before it is changed."));
    case OpenStage::Upgrading:
        return words(QT_TRANSLATE_NOOP(
            "OpenStage", "This file is brought to this version of Shuke. There is a backup of it as it was."));
    }
    return {};
}

} // namespace shuke::ui
