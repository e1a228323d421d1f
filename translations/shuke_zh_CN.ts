<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContactList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders; those paid back in full do not count</source>
        <translation>已付款、已发货和已完成的订单；全额退款的不计</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>All orders so far, less refunds</source>
        <translation>历次订单合计，已扣除退款</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The day the customer became known to the business</source>
        <translation>客户首次登记的日期</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>a customer that is not a person</comment>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value cannot be used. Nothing was changed.</source>
        <translation>这个值不能使用。没有做任何更改。</translation>
    </message>
    <message>
        <source>It was not found. It may have been deleted or moved.</source>
        <translation>没有找到，可能已被删除或移走。</translation>
    </message>
    <message>
        <source>It was changed in the meantime. Nothing was overwritten.</source>
        <translation>它刚被改动过。没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>This number or name is already taken. Nothing was changed.</source>
        <translation>这个编号或名称已被占用。没有做任何更改。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有做任何更改。</translation>
    </message>
    <message>
        <source>This store is open in another program. Close it there and try again.</source>
        <translation>这个数据文件正被另一个程序打开。请先在那边关闭，再重试。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only. Nothing was changed; copy the store to a folder you can write to.</source>
        <translation>文件或所在文件夹是只读的。没有做任何更改；请把数据文件复制到可写的文件夹。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满。没有做任何更改；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk or file could not be read or written. Nothing was changed.</source>
        <translation>磁盘或文件无法读写。没有做任何更改。</translation>
    </message>
    <message>
        <source>The file is damaged. It was not touched; restore the newest verified backup.</source>
        <translation>文件已损坏。我们没有动它；请恢复最近一次通过校验的备份。</translation>
    </message>
    <message>
        <source>This is not a Shuke store. It was not touched.</source>
        <translation>这不是熟客的数据文件。我们没有动它。</translation>
    </message>
    <message>
        <source>This store was made by a newer version of Shuke. It was not touched; install the newer version.</source>
        <translation>这个数据文件由更新版本的熟客创建。我们没有动它；请安装新版本。</translation>
    </message>
    <message>
        <source>The structure of this store is not the one Shuke wrote. It was not touched; restore a backup.</source>
        <translation>这个数据文件的结构与熟客写入的不一致。我们没有动它；请恢复备份。</translation>
    </message>
    <message>
        <source>A store cannot be kept safe in this place. Copy it to a folder on this computer.</source>
        <translation>数据文件放在这个位置不安全。请复制到本机的文件夹。</translation>
    </message>
    <message>
        <source>The store could not be brought to the new version. The old version is intact and backed up.</source>
        <translation>数据文件升级失败。旧版本完好无损，并已备份。</translation>
    </message>
    <message>
        <source>This installation mixes two copies of SQLite, which can damage a store. Install Shuke from one source.</source>
        <translation>此安装混用了两份 SQLite，可能损坏数据。请从同一来源重新安装熟客。</translation>
    </message>
    <message>
        <source>The store is busy. Nothing was changed; try again.</source>
        <translation>数据文件正忙。没有做任何更改；请重试。</translation>
    </message>
    <message>
        <source>This is too large. Nothing was changed.</source>
        <translation>内容过大。没有做任何更改。</translation>
    </message>
    <message>
        <source>This is not supported by this version of Shuke.</source>
        <translation>此版本的熟客不支持这项功能。</translation>
    </message>
    <message>
        <source>The file holds bytes that its encoding does not allow. Choose another encoding.</source>
        <translation>文件中有该编码不允许的字节。请换一种编码。</translation>
    </message>
    <message>
        <source>An error inside Shuke. Nothing was changed.</source>
        <translation>熟客内部出错。没有做任何更改。</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Add customer %1</source>
        <translation>新增客户 %1</translation>
    </message>
    <message>
        <source>Add company %1</source>
        <translation>新增企业 %1</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Edit %1 customers</source>
        <translation>修改 %1 位客户</translation>
    </message>
    <message>
        <source>Move customer to the trash</source>
        <translation>将客户移入回收站</translation>
    </message>
    <message>
        <source>Move %1 customers to the trash</source>
        <translation>将 %1 位客户移入回收站</translation>
    </message>
    <message>
        <source>Restore customer from the trash</source>
        <translation>从回收站恢复客户</translation>
    </message>
    <message>
        <source>Restore %1 customers from the trash</source>
        <translation>从回收站恢复 %1 位客户</translation>
    </message>
    <message>
        <source>Tag %1 customers with %2</source>
        <translation>给 %1 位客户加标签“%2”</translation>
    </message>
    <message>
        <source>Take tag %2 off %1 customers</source>
        <translation>为 %1 位客户去掉标签“%2”</translation>
    </message>
    <message>
        <source>Add contact detail</source>
        <translation>新增联系方式</translation>
    </message>
    <message>
        <source>Edit contact detail</source>
        <translation>修改联系方式</translation>
    </message>
    <message>
        <source>Remove contact detail</source>
        <translation>删除联系方式</translation>
    </message>
    <message>
        <source>Opt out contact detail</source>
        <translation>标记联系方式为拒收</translation>
    </message>
    <message>
        <source>Opt in contact detail</source>
        <translation>取消联系方式的拒收</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>新增地址</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>修改地址</translation>
    </message>
    <message>
        <source>Remove address</source>
        <translation>删除地址</translation>
    </message>
    <message>
        <source>Link person and company</source>
        <translation>关联个人与企业</translation>
    </message>
    <message>
        <source>Edit role in company</source>
        <translation>修改在企业的职务</translation>
    </message>
    <message>
        <source>End role in company</source>
        <translation>结束在企业的任职</translation>
    </message>
    <message>
        <source>Add field %1</source>
        <translation>新增字段 %1</translation>
    </message>
    <message>
        <source>Edit field %1</source>
        <translation>修改字段 %1</translation>
    </message>
    <message>
        <source>Fill a field of %1 customers</source>
        <translation>填写 %1 位客户的字段</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>登记营销授权</translation>
    </message>
    <message>
        <source>Record withdrawn consent</source>
        <translation>登记撤回授权</translation>
    </message>
    <message>
        <source>Create the demo company</source>
        <translation>创建示例店铺</translation>
    </message>
    <message>
        <source>New refund %1</source>
        <translation>新建退款 %1</translation>
    </message>
    <message>
        <source>New order %1</source>
        <translation>新建订单 %1</translation>
    </message>
    <message>
        <source>Edit order %1</source>
        <translation>修改订单 %1</translation>
    </message>
    <message>
        <source>Edit the lines of an order</source>
        <translation>修改订单明细</translation>
    </message>
    <message>
        <source>Set %1 orders to %2</source>
        <translation>将 %1 个订单设为 %2</translation>
    </message>
    <message>
        <source>Move %1 orders to the trash</source>
        <translation>将 %1 个订单移入回收站</translation>
    </message>
    <message>
        <source>Restore %1 orders</source>
        <translation>恢复 %1 个订单</translation>
    </message>
    <message>
        <source>Add a payment</source>
        <translation>添加收款</translation>
    </message>
    <message>
        <source>Remove a payment</source>
        <translation>删除收款</translation>
    </message>
    <message>
        <source>Refund an order</source>
        <translation>订单退款</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>New product %1</source>
        <translation>新增产品 %1</translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation>修改产品 %1</translation>
    </message>
    <message>
        <source>Move %1 products to the trash</source>
        <translation>将 %1 个产品移入回收站</translation>
    </message>
    <message>
        <source>Restore %1 products</source>
        <translation>恢复 %1 个产品</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Repeat purchase rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>%1 of %2 customers bought at least twice in the period.</source>
        <translation>本期 %2 位客户中有 %1 位至少购买两次。</translation>
    </message>
    <message>
        <source>Fewer than 5 customers: a rate would mislead.</source>
        <translation>客户少于 5 位，比率会误导人。</translation>
    </message>
    <message>
        <source>%1 of %2 customers bought at least twice in the period (95 % interval: %3 to %4).</source>
        <translation>本期 %2 位客户中有 %1 位至少购买两次（95 % 区间：%3 至 %4）。</translation>
    </message>
    <message>
        <source>Revenue share of the top 20 %</source>
        <translation>前 20 % 客户的收入占比</translation>
    </message>
    <message>
        <source>Net revenue of the best %1 of %2 customers, of that of all customers.</source>
        <translation>消费最高的 %1 位客户（共 %2 位）的净收入占全部客户的比例。</translation>
    </message>
    <message>
        <source>Walk-in sales without a known customer: %1, net revenue %2. They count in orders, net revenue and average order value, but in no customer&apos;s figures.</source>
        <translation>没有登记客户的散客订单：%1，净收入 %2。计入订单数、净收入和客单价，但不计入任何客户。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 in another currency without an exchange rate.</source>
        <translation>未计入任何数字：%1，为外币且没有汇率。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 of customers in the trash, net revenue %2.</source>
        <translation>未计入任何数字：%1，其客户在回收站中，净收入 %2。</translation>
    </message>
    <message>
        <source>Left out of all figures: %1 fully refunded.</source>
        <translation>未计入任何数字：%1，已全额退款。</translation>
    </message>
    <message>
        <source>Left out of all figures: refunds of %1 that belong to no order of the period.</source>
        <translation>未计入任何数字：退款 %1，不属于本期任何订单。</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Known customers with at least one order that counts in the period.</source>
        <translation>本期至少有一个有效订单的登记客户。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Paid, shipped and completed orders, with walk-in orders; not those fully refunded.</source>
        <translation>已付款、已发货和已完成的订单，含散客订单；不含全额退款的订单。</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净收入</translation>
    </message>
    <message>
        <source>Totals of these orders less the refunds of them.</source>
        <translation>这些订单的合计，减去其退款。</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Net revenue divided by orders.</source>
        <translation>净收入除以订单数。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>all orders up to %1</source>
        <translation>截至 %1 的全部订单</translation>
    </message>
    <message>
        <source>independent quintiles</source>
        <translation>独立五分位</translation>
    </message>
    <message>
        <source>nested quintiles</source>
        <translation>嵌套五分位</translation>
    </message>
    <message>
        <source>groups of equal size</source>
        <translation>等量分组</translation>
    </message>
    <message>
        <source>own cut-offs</source>
        <translation>自定义分界</translation>
    </message>
    <message>
        <source>25-cell grid</source>
        <translation>25 格网格</translation>
    </message>
    <message>
        <source>eight classes</source>
        <translation>八类</translation>
    </message>
    <message>
        <source>ten classes</source>
        <translation>十类</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>分析日期</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分方法</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>No known customer bought in this period, so there is nothing to score.</source>
        <translation>本期没有登记客户购买，无法评分。</translation>
    </message>
    <message>
        <source>Too few customers to score: %1 bought in this period, at least %2 are needed, since scores compare customers with each other. The list of top customers goes by net revenue alone.</source>
        <translation>客户太少，无法评分：本期有 %1 位购买，至少需要 %2 位，因为评分是客户之间的比较。优质客户名单仅按净收入排列。</translation>
    </message>
    <message>
        <source>There are no customers to take a share of.</source>
        <translation>没有客户，无法计算占比。</translation>
    </message>
    <message>
        <source>Net revenue is not positive, so it has no shares.</source>
        <translation>净收入不为正，无法计算占比。</translation>
    </message>
    <message>
        <source>There are no orders to divide by.</source>
        <translation>没有订单，无法计算平均值。</translation>
    </message>
    <message>
        <source>Recency against frequency and money</source>
        <translation>最近消费 × 消费次数与金额</translation>
    </message>
    <message>
        <source>Recency score R (5 = bought most recently)</source>
        <translation>最近消费得分 R（5 = 最近买过）</translation>
    </message>
    <message>
        <source>Frequency and money score FM (5 = most orders and revenue)</source>
        <translation>次数与金额得分 FM（5 = 订单和金额最高）</translation>
    </message>
    <message>
        <source>Colour: share of customers&apos; net revenue</source>
        <translation>颜色：占客户净收入的比例</translation>
    </message>
    <message>
        <source>RFM fields</source>
        <translation>RFM 分布</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>收入占比</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Customers and share of revenue by score</source>
        <translation>各得分的客户数与收入占比</translation>
    </message>
    <message>
        <source>Fewer than %1 customers: scored in three classes (1, 3, 5) instead of five.</source>
        <translation>客户少于 %1 位：按三档（1、3、5）而不是五档评分。</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Share of customers&apos; net revenue by class</source>
        <translation>各类客户的净收入占比</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>R%1 F%2 M%3: %4, %5</source>
        <translation>R%1 F%2 M%3：%4，%5</translation>
    </message>
    <message>
        <source>%1 days without a purchase; all purchases were on one day</source>
        <translation>%1 天未购买；此前只在一天内买过</translation>
    </message>
    <message>
        <source>%1 days without a purchase; used to buy every day</source>
        <translation>%1 天未购买；以往每天都买</translation>
    </message>
    <message>
        <source>%1 days without a purchase; used to buy every %2 days</source>
        <translation>%1 天未购买；以往每 %2 天买一次</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近消费</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Top customers</source>
        <translation>优质客户</translation>
    </message>
    <message>
        <source>No known customer bought in this period.</source>
        <translation>本期没有登记客户购买。</translation>
    </message>
    <message>
        <source>Top customers by net revenue</source>
        <translation>净收入最高的客户</translation>
    </message>
    <message>
        <source>Valuable customers at risk</source>
        <translation>有流失风险的重要客户</translation>
    </message>
    <message>
        <source>No customer is in a class at risk.</source>
        <translation>没有客户处于有风险的类别。</translation>
    </message>
    <message>
        <source>Customers at risk by net revenue</source>
        <translation>有风险客户（按净收入）</translation>
    </message>
    <message>
        <source>Who the best customers are, who is slipping away, and what each class is worth.</source>
        <translation>谁是最好的客户，谁正在流失，每类客户价值多少。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal Customers</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential Loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New Customers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有前景</translation>
    </message>
    <message>
        <source>Need Attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>About To Sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At Risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Can&apos;t Lose Them</source>
        <translation>不能失去</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Key: value</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Key: develop</source>
        <translation>重要发展</translation>
    </message>
    <message>
        <source>Key: keep</source>
        <translation>重要保持</translation>
    </message>
    <message>
        <source>Key: win back</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>General: value</source>
        <translation>一般价值</translation>
    </message>
    <message>
        <source>General: develop</source>
        <translation>一般发展</translation>
    </message>
    <message>
        <source>General: keep</source>
        <translation>一般保持</translation>
    </message>
    <message>
        <source>General: win back</source>
        <translation>一般挽留</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 个订单</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 个订单</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 位客户</translation>
    </message>
    <message>
        <source>bought on the as-of day</source>
        <translation>分析日当天购买</translation>
    </message>
    <message>
        <source>bought 1 day ago</source>
        <translation>1 天前购买</translation>
    </message>
    <message>
        <source>bought %1 days ago</source>
        <translation>%1 天前购买</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>shuke::ui::BusyPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactListPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import customers and orders from CSV files</source>
        <translation>从 CSV 文件导入客户和订单</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Here you will see everybody who buys from you: who they are, how often they come and what they bring.</source>
        <translation>这里会列出所有光顾过的客户：他们是谁、多久来一次、带来多少收入。</translation>
    </message>
    <message>
        <source>Import customers from a CSV file…</source>
        <translation>从 CSV 文件导入客户…</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有匹配的客户</translation>
    </message>
    <message>
        <source>Every word must be in the name, its pinyin or initials, the company, a phone number, an e-mail address or the WeChat name.</source>
        <translation>每个词都须出现在姓名、拼音或首字母、公司、电话、邮箱或微信号中。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, e-mail…</source>
        <translation>姓名、拼音、电话、邮箱…</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Search customers (Ctrl+F)</source>
        <translation>搜索客户 (Ctrl+F)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>找到 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>shuke::ui::JobBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MainWindow</name>
    <message>
        <source>Shuke</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>正在创建 %1…</translation>
    </message>
    <message>
        <source>Making the demo company…</source>
        <translation>正在创建示例店铺…</translation>
    </message>
    <message>
        <source>%1 – Shuke</source>
        <translation>%1 – 熟客</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>backup %1 ✓</source>
        <translation>备份 %1 ✓</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were changed later. Nothing was undone.</source>
        <translation>
            <numerusform>有 %Ln 条记录后来被改动过。没有撤销任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>新建数据文件(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>打开数据文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;demo company</source>
        <translation>打开示例店铺(&amp;D)</translation>
    </message>
    <message>
        <source>Import &amp;customers…</source>
        <translation>导入客户(&amp;C)…</translation>
    </message>
    <message>
        <source>Import &amp;orders…</source>
        <translation>导入订单(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Shuke</source>
        <translation>关于熟客(&amp;A)</translation>
    </message>
    <message>
        <source>About Shuke</source>
        <translation>关于熟客</translation>
    </message>
    <message>
        <source>Shuke %1
Know your customers, and turn strangers into regulars.

Free software under the GNU General Public License, version 3.</source>
        <translation>熟客 %1
认识你的客户，让生客变熟客。

自由软件，遵循 GNU 通用公共许可证第 3 版。</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开数据文件</translation>
    </message>
    <message>
        <source>Shuke stores (*.shuke)</source>
        <translation>熟客数据文件 (*.shuke)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据文件</translation>
    </message>
    <message>
        <source>Make store</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV 文件 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>The import of %1 was stopped. Nothing was changed.</source>
        <translation>%1 的导入已停止。没有做任何更改。</translation>
    </message>
    <message>
        <source>%1 was imported before. Nothing was changed.</source>
        <translation>%1 以前导入过。没有做任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new</source>
        <translation>
            <numerusform>新增 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) updated</source>
        <translation>
            <numerusform>更新 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) as before</source>
        <translation>
            <numerusform>%Ln 行无变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>拒绝 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) could not be read</source>
        <translation>
            <numerusform>%Ln 个值无法识别</numerusform>
        </translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>没有数据行</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the import back.</source>
        <translation>按 Ctrl+Z 可撤销本次导入。</translation>
    </message>
</context>
<context>
    <name>shuke::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shuke::ui::StartPage</name>
    <message>
        <source>Turn strangers into regulars</source>
        <translation>让生客变熟客</translation>
    </message>
    <message>
        <source>Shuke keeps your customers and their orders in one file on this computer. Nothing leaves it, and every step can be undone.</source>
        <translation>熟客把客户和订单保存在本机的一个文件里。数据不会离开这台电脑，每一步都可以撤销。</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>A tea-and-pastry shop with 2,000 customers and three years of orders, all invented</source>
        <translation>一家茶点店，2,000 位客户和三年的订单，全部虚构</translation>
    </message>
    <message>
        <source>Import customers from a CSV file…</source>
        <translation>从 CSV 文件导入客户…</translation>
    </message>
    <message>
        <source>New empty store…</source>
        <translation>新建空数据文件…</translation>
    </message>
    <message>
        <source>Open a store…</source>
        <translation>打开数据文件…</translation>
    </message>
</context>
</TS>
